package app.perron.shell.logic

import app.perron.ffi.Act
import java.time.Duration

/** What the system says of the sound. */
enum class Focus {
    /** It is ours. */
    GAINED,

    /** Something else has it for a while: a call, a spoken direction. */
    LOST_FOR_A_WHILE,

    /** Something else would like us softer; speech under speech helps nobody, so it counts as lost for a while. */
    WOULD_DUCK,

    /** Another app plays from now on. */
    LOST,
}

/** Where the focus is asked for; of Android, the `AudioManager`. */
interface FocusDesk {
    /** Asks; whether it is ours now. */
    fun request(): Boolean

    /** Gives it back. */
    fun abandon()
}

/**
 * What the sound of the system does to a practice. The voice is paused and never made softer beneath another.
 *
 * Whether an interruption goes on by itself is not decided here: how long it took is told, by a clock that never jumps.
 */
class SoundRules(
    private val desk: FocusDesk,
    private val clock: MonotonicClock,
    private val act: (Act) -> Unit,
) {
    private var holds = false
    private var since: Long? = null

    /** Before anything sounds; false: something else has the sound, and nothing begins. */
    fun begins(): Boolean {
        since = null
        holds = desk.request()
        return holds
    }

    /** The system said something of the focus. */
    fun focus(change: Focus) {
        when (change) {
            Focus.GAINED -> {
                holds = true
                val began = since ?: return
                since = null
                act(Act.InterruptionEnded(Duration.ofMillis(clock.millis() - began), true))
            }

            Focus.LOST_FOR_A_WHILE, Focus.WOULD_DUCK -> {
                if (since == null) {
                    since = clock.millis()
                    act(Act.InterruptionBegan)
                }
            }

            Focus.LOST -> {
                // No gain follows: only the person goes on.
                holds = false
                since = null
                act(Act.Pause)
            }
        }
    }

    /** The headphones came out. */
    fun becameNoisy() {
        act(Act.RouteLost)
    }

    /** The person wants to go on, by whatever button; false: something else has the sound. */
    fun resume(): Boolean {
        if (!holds || since != null) {
            if (!desk.request()) return false
            holds = true
            since = null
        }
        act(Act.Resume)
        return true
    }

    /** The person grounds: it is never refused, for want of the sound neither. */
    fun ground() {
        if (!holds || since != null) {
            holds = desk.request()
            since = null
        }
        act(Act.Ground)
    }

    /** It is over. */
    fun over() {
        since = null
        holds = false
        desk.abandon()
    }
}
