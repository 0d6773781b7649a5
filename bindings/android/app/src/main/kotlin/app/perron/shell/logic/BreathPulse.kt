package app.perron.shell.logic

import app.perron.ffi.Breath
import app.perron.ffi.Event
import app.perron.ffi.News
import app.perron.ffi.State
import java.time.Duration

/** A vibration as Android takes it: how long each piece is, and how strong, 0 to 255. */
data class Pulse(
    val millis: List<Long>,
    val strength: List<Int>,
)

/** What the hand feels of a practice. */
sealed interface Felt {
    /** This. */
    data class Begins(
        val pulse: Pulse,
    ) : Felt

    /** What was felt ends. */
    data object Ends : Felt

    /** It stays as it is. */
    data object Stays : Felt
}

/** The strongest that is felt: soft enough for a phone on a mattress. */
const val SOFT = 90

private const val PIECES = 12
private const val TAP = 30L

/**
 * A phase of a breath in the hand: in swells, out ebbs, and the last piece out is still.
 *
 * A motor that knows only on and off taps once for in and twice for out.
 */
fun pulse(
    phase: Breath,
    takes: Duration,
    swells: Boolean,
): Pulse {
    if (!swells) {
        return when (phase) {
            Breath.INHALE -> Pulse(listOf(TAP), listOf(SOFT))
            Breath.EXHALE -> Pulse(listOf(TAP, 4 * TAP, TAP), listOf(SOFT, 0, SOFT))
        }
    }
    val all = takes.toMillis().coerceIn(PIECES.toLong(), LONGEST)
    val each = all / PIECES
    val lengths = List(PIECES) { if (it == PIECES - 1) all - each * (PIECES - 1) else each }
    val swell = List(PIECES) { SOFT * (it + 1) / PIECES }
    val strengths = if (phase == Breath.INHALE) swell else swell.reversed().drop(1) + 0
    return Pulse(lengths, strengths)
}

private const val LONGEST = 15_000L

/**
 * What is felt where a practice comes from one state into another: one soft tap, and two for the grounding, so that it is
 * told from a pause without a look. An end in sleep is not felt, and what the person knows already is not either.
 */
fun change(
    from: State,
    to: State,
    sleeps: Boolean,
): Pulse? =
    when {
        from == to -> null
        to == State.GROUNDING -> Pulse(listOf(TAP, APART, TAP), listOf(SOFT, 0, SOFT))
        to == State.PAUSED || to == State.LOST || to == State.ASKED -> ONE
        to == State.PLAYING && from != State.HOLDING -> ONE
        to == State.ENDED && !sleeps -> ONE
        else -> null
    }

private const val APART = 150L
private val ONE = Pulse(listOf(TAP), listOf(SOFT))

/** What news means for the hand: whatever silences the practice ends a breath. */
fun felt(
    news: News,
    before: State,
    sleeps: Boolean,
    swells: Boolean,
): Felt {
    val event = news.event
    val change = change(before, news.state, sleeps)
    return when {
        event is Event.Breath -> Felt.Begins(pulse(event.phase, event.takes, swells))
        change != null -> Felt.Begins(change)
        news.state == State.PLAYING || news.state == State.HOLDING -> Felt.Stays
        before == news.state -> Felt.Stays
        else -> Felt.Ends
    }
}
