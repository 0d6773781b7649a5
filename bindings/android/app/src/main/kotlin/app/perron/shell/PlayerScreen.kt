package app.perron.shell

import android.os.Handler
import android.os.Looper
import android.view.WindowManager
import android.widget.Button
import android.widget.TextView
import app.perron.ffi.Act
import app.perron.ffi.Facts
import app.perron.ffi.State
import app.perron.shell.logic.Place
import app.perron.shell.logic.does
import app.perron.shell.logic.shownActs
import app.perron.shell.logic.Button as Pushed

/** What sounds: its state, its sentence, the time that is left, one large stop. Dark, and nothing on it moves. */
fun Desk.player(page: Page) {
    val hub = app.hub
    val facts = hub.prepared?.facts()
    val state = page.live("")
    val caption = page.heading("")
    val left = page.text("")
    val buttons = page.later()
    facts?.let { notes(page, it) }
    val minder = Minder(this, page, state, caption, left)
    // Where no voice speaks a sentence, it is read: by eyes with the screen kept on, or by a screen reader.
    val read = (facts?.unvoiced ?: 0u) > 0u
    if (read) {
        caption.accessibilityLiveRegion = android.view.View.ACCESSIBILITY_LIVE_REGION_POLITE
        activity.window.addFlags(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON)
    } else {
        activity.window.clearFlags(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON)
    }
    var before: State? = null
    player = {
        minder.show()
        if (hub.shown.state != before) {
            before = hub.shown.state
            buttons.column.removeAllViews()
            shownActs(hub.shown.state).forEachIndexed { number, act -> press(buttons, act, number == 0) }
            if (hub.shown.state == State.ASKED) buttons.button(R.string.help_after) { activity.to(Place.Help) }
        }
    }
    player?.invoke()
}

private fun Desk.press(
    page: Page,
    act: Act,
    first: Boolean,
): Button {
    val words = page.string(name(act))
    val does = { doAct(act) }
    return if (first) page.large(words, does) else page.button(words, does)
}

private fun Desk.doAct(act: Act) {
    // Going on asks for the sound first, which the service does.
    if (act == Act.Resume) tell(Pushed.PLAY.name) else app.hub.practice?.does(act)
}

private fun notes(
    page: Page,
    facts: Facts,
) {
    facts.insteadOf?.let { asked ->
        val minutes = { length: java.time.Duration -> page.count(R.plurals.minutes, length.toMinutes().toInt()) }
        page.text(page.string(R.string.nearest, minutes(asked), minutes(facts.length)))
    }
    val unvoiced = facts.unvoiced.toInt()
    if (unvoiced > 0) page.text(page.count(R.plurals.unvoiced, unvoiced))
    if (facts.isProvisional) page.text(page.string(R.string.provisional))
}

/** Keeps the three lines true, and asks nothing of the bridge for it. */
private class Minder(
    private val desk: Desk,
    private val page: Page,
    private val state: TextView,
    private val caption: TextView,
    private val left: TextView,
) {
    private val handler = Handler(Looper.getMainLooper())
    private val again = Runnable { if (state.isAttachedToWindow) show() }

    fun show() {
        val hub = desk.app.hub
        val now = page.string(name(hub.shown.state))
        // The same words once more would be said once more.
        if (state.text.toString() != now) state.text = now
        if (caption.text.toString() != hub.shown.caption.orEmpty()) caption.text = hub.shown.caption.orEmpty()
        left.text =
            hub.countdown
                .minutes()
                ?.let { page.count(R.plurals.minutes_left, it) }
                .orEmpty()
        handler.removeCallbacks(again)
        hub.countdown.trueFor()?.let { handler.postDelayed(again, it) }
    }
}

private fun name(state: State) =
    when (state) {
        State.PLAYING -> R.string.state_playing
        State.HOLDING -> R.string.state_holding
        State.PAUSED -> R.string.state_paused
        State.LOST -> R.string.state_lost
        State.INTERRUPTED -> R.string.state_interrupted
        State.GROUNDING -> R.string.state_grounding
        State.ASKED -> R.string.state_asked
        State.ENDED, State.STOPPED -> R.string.state_over
    }

private fun name(act: Act) =
    when (act) {
        Act.Stop -> R.string.stop
        Act.Pause -> R.string.pause
        Act.Resume -> R.string.resume
        Act.Continue -> R.string.go_on
        Act.Stay -> R.string.stay
        Act.Back -> R.string.back_sentence
        Act.Return -> R.string.return_to
        else -> R.string.ground
    }
