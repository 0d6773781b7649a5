package app.perron.shell.logic

import app.perron.ffi.Act
import app.perron.ffi.PracticeInterface
import app.perron.ffi.State

/** A button of a headset, a watch, a lock screen or a car. */
enum class Button { PLAY, PAUSE, PLAY_PAUSE, NEXT, PREVIOUS, STOP }

/** What is done about a button. */
sealed interface Pressed {
    /** The person goes on, which asks for the sound first. */
    data object Resume : Pressed

    /** The person grounds, which asks for the sound first. */
    data object Ground : Pressed

    /** Plainly this. */
    data class Plain(
        val act: Act,
    ) : Pressed

    /** Nothing. */
    data object Nothing : Pressed
}

private val silent = setOf(State.PAUSED, State.LOST, State.INTERRUPTED)

/**
 * What a button means in a state. Next is the grounding, always: one press from the lock screen.
 */
fun pressed(
    button: Button,
    state: State,
): Pressed =
    when {
        state == State.ENDED || state == State.STOPPED -> Pressed.Nothing
        button == Button.NEXT -> Pressed.Ground
        button == Button.STOP -> Pressed.Plain(Act.Stop)
        button == Button.PREVIOUS -> Pressed.Plain(Act.Back)
        button == Button.PAUSE -> if (state in silent) Pressed.Nothing else Pressed.Plain(Act.Pause)
        button == Button.PLAY -> play(state)
        state in silent || state == State.HOLDING || state == State.ASKED -> play(state)
        else -> Pressed.Plain(Act.Pause)
    }

private fun play(state: State): Pressed =
    when (state) {
        State.HOLDING -> Pressed.Plain(Act.Continue)
        State.ASKED -> Pressed.Plain(Act.Return)
        in silent -> Pressed.Resume
        else -> Pressed.Nothing
    }

/** The buttons that the screen shows in a state, the large one first; the grounding stands apart and is always there. */
fun shownActs(state: State): List<Act> =
    when (state) {
        State.PLAYING -> listOf(Act.Stop, Act.Pause, Act.Back, Act.Stay)
        State.HOLDING -> listOf(Act.Stop, Act.Continue, Act.Back)
        State.PAUSED, State.LOST, State.INTERRUPTED -> listOf(Act.Stop, Act.Resume)
        State.GROUNDING -> listOf(Act.Stop, Act.Return, Act.Pause)
        State.ASKED -> listOf(Act.Stop, Act.Return)
        State.ENDED, State.STOPPED -> emptyList()
    }

/** Does it: each act is a call of its own, so that nothing has to be packed for it. */
fun PracticeInterface.does(act: Act): Unit =
    when (act) {
        Act.Pause -> pause()
        Act.Resume -> resume()
        Act.Continue -> leaveHold()
        Act.Stay -> stay()
        Act.Back -> back()
        Act.Ground -> ground()
        Act.Return -> leaveGrounding()
        Act.Stop -> stop()
        Act.InterruptionBegan -> interruptionBegan()
        is Act.InterruptionEnded -> interruptionEnded(act.lasted.toMillis().toULong(), act.mayResume)
        Act.RouteLost -> routeLost()
    }
