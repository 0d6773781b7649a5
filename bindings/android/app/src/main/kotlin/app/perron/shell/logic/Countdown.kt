package app.perron.shell.logic

import app.perron.ffi.News
import app.perron.ffi.State

/**
 * The time that is left, counted down from the last news: nothing is asked over the bridge for it.
 *
 * It stands still whenever the practice does, and it never grows by itself.
 */
class Countdown(
    private val clock: MonotonicClock,
) {
    private var left: Long? = null
    private var told = 0L
    private var runs = false

    /** Takes what happened. */
    fun heard(news: News) {
        told = clock.millis()
        left = news.left?.toMillis()
        runs = news.state == State.PLAYING || news.state == State.GROUNDING
    }

    /** So many milliseconds are left now; nothing while the practice waits for the person. */
    fun left(): Long? {
        val then = left ?: return null
        if (!runs) return then
        return (then - (clock.millis() - told)).coerceAtLeast(0)
    }

    /** Whole minutes, rounded up: a last minute is one minute until it is over. */
    fun minutes(): Int? = left()?.let { ((it + MINUTE - 1) / MINUTE).toInt() }

    /** How long the words on the screen stay true; nothing where they do not change by themselves. */
    fun trueFor(): Long? {
        val left = left() ?: return null
        if (!runs || left == 0L) return null
        val into = left % MINUTE
        return if (into == 0L) MINUTE else into
    }

    private companion object {
        const val MINUTE = 60_000L
    }
}

/** A clock that never jumps: of Android, `SystemClock.elapsedRealtime`, which runs on while the device sleeps. */
fun interface MonotonicClock {
    /** Milliseconds since some moment. */
    fun millis(): Long
}
