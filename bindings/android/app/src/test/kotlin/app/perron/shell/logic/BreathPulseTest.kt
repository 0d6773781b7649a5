package app.perron.shell.logic

import app.perron.ffi.Breath
import app.perron.ffi.Event
import app.perron.ffi.State
import java.time.Duration
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The laws of the breath in the hand. */
class BreathPulseTest {
    @Test
    fun `it lasts as long as the breath`() {
        for (millis in listOf(1_000L, 4_000L, 6_001L, 12_345L)) {
            for (phase in Breath.entries) assertEquals(millis, pulse(phase, Duration.ofMillis(millis), true).millis.sum())
        }
    }

    @Test
    fun `in only swells and out only ebbs to nothing`() {
        val swell = pulse(Breath.INHALE, Duration.ofSeconds(4), true).strength
        assertEquals(swell.sorted(), swell)
        val ebb = pulse(Breath.EXHALE, Duration.ofSeconds(6), true).strength
        assertEquals(ebb.sortedDescending(), ebb)
        assertEquals(0, ebb.last())
    }

    @Test
    fun `it is what Android takes and never more than soft`() {
        for (swells in listOf(true, false)) {
            for (phase in Breath.entries) {
                for (millis in listOf(0L, 5L, 4_000L, 600_000L)) {
                    val (times, strengths) = pulse(phase, Duration.ofMillis(millis), swells)
                    assertEquals(times.size, strengths.size)
                    assertTrue(strengths.all { it in 0..SOFT })
                    assertTrue(times.any { it > 0 } && strengths.any { it > 0 })
                }
            }
        }
    }

    @Test
    fun `a motor of on and off tells in from out`() {
        val four = Duration.ofSeconds(4)
        val taps = { phase: Breath -> pulse(phase, four, false).strength.count { it > 0 } }
        assertEquals(listOf(1, 2), listOf(taps(Breath.INHALE), taps(Breath.EXHALE)))
    }

    private fun felt(
        event: Event,
        state: State = State.PLAYING,
        before: State = State.PLAYING,
        sleeps: Boolean = false,
    ) = felt(told(event, state), before, sleeps, swells = true)

    @Test
    fun `whatever silences the practice ends the breath that is felt`() {
        val breath = pulse(Breath.INHALE, Duration.ofSeconds(4), true)
        assertEquals(Felt.Begins(breath), felt(Event.Breath(Breath.INHALE, Duration.ofSeconds(4))))
        for (state in State.entries - State.PLAYING - State.HOLDING) {
            // A tap takes the place of the breath, and is over by itself.
            val after = felt(Event.Paused, state)
            assertTrue(after == Felt.Ends || (after is Felt.Begins && after.pulse.millis.sum() < 500), "$state")
        }
        assertEquals(Felt.Stays, felt(Event.Sentence(false)))
        assertEquals(Felt.Ends, felt(Event.Stopped, State.STOPPED))
    }

    @Test
    fun `the grounding is told from a pause without a look`() {
        val taps = { state: State -> change(State.PLAYING, state, false)!!.strength.count { it > 0 } }
        assertEquals(listOf(2, 1, 1), listOf(taps(State.GROUNDING), taps(State.PAUSED), taps(State.LOST)))
    }

    @Test
    fun `what does not change is not felt and nothing wakes whoever sleeps`() {
        for (state in State.entries) {
            for (sleeps in listOf(true, false)) assertEquals(null, change(state, state, sleeps))
            assertEquals(null, change(state, State.ENDED, sleeps = true), "$state")
            assertEquals(null, change(state, State.STOPPED, sleeps = false), "$state")
        }
        assertEquals(Felt.Ends, felt(Event.Ended, State.ENDED, sleeps = true))
    }

    @Test
    fun `no change is harder than soft nor what Android refuses`() {
        for (from in State.entries) {
            for (to in State.entries) {
                val (times, strengths) = change(from, to, false) ?: continue
                assertEquals(times.size, strengths.size)
                assertTrue(strengths.all { it in 0..SOFT } && times.all { it > 0 })
            }
        }
    }
}
