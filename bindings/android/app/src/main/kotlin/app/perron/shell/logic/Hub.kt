package app.perron.shell.logic

import app.perron.ffi.Listener
import app.perron.ffi.News
import app.perron.ffi.PracticeInterface
import app.perron.ffi.Prepared
import app.perron.ffi.State

/** Brings something to the thread that shows. */
fun interface Poster {
    /** Soon, and in order. */
    fun post(what: () -> Unit)
}

/** Who wants to know. */
fun interface Watcher {
    /** This happened, and the hub knows it already. */
    fun saw(news: News)
}

/**
 * The practice that sounds, for everything that shows it: the screen, the lock screen, the hand.
 *
 * News comes on a thread of the practice and is looked at on the thread that shows, in its order.
 */
class Hub(
    private val poster: Poster,
    clock: MonotonicClock,
) {
    private val watchers = mutableListOf<Watcher>()
    private var turn = 0

    /** What is left of it. */
    val countdown = Countdown(clock)

    /** What sounds, or sounded last. */
    var practice: PracticeInterface? = null
        private set

    /** What it was made of. */
    var prepared: Prepared? = null
        private set

    /** What is shown of it. */
    var shown = Shown.NOTHING
        private set

    /** Whether something sounds, or is silent for a while. */
    val sounds: Boolean
        get() = practice != null && shown.state != State.ENDED && shown.state != State.STOPPED

    /** The ear for the next practice; what one before still has to tell is let go. */
    fun ear(): Listener {
        forget()
        val mine = turn
        return object : Listener {
            override fun heard(news: News) {
                poster.post { if (mine == turn) take(news) }
            }
        }
    }

    /** It began. News of it may have come before. */
    fun began(
        practice: PracticeInterface,
        prepared: Prepared,
    ) {
        this.practice = practice
        this.prepared = prepared
    }

    /** Its end was shown; nothing is left of it. */
    fun forget() {
        turn++
        practice = null
        prepared = null
        shown = Shown.NOTHING
    }

    /** Tells this one too. */
    fun watch(watcher: Watcher) {
        if (watcher !in watchers) watchers += watcher
    }

    /** No longer. */
    fun unwatch(watcher: Watcher) {
        watchers -= watcher
    }

    private fun take(news: News) {
        countdown.heard(news)
        shown = shown.after(news)
        watchers.toList().forEach { it.saw(news) }
    }
}
