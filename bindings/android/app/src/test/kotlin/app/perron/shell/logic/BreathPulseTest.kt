package app.perron.shell.logic

import app.perron.ffi.Breath
import app.perron.ffi.Event
import app.perron.ffi.State
import java.time.Duration
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
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

    @Test
    fun `whatever silences the practice ends what is felt`() {
        for (state in State.entries - State.PLAYING - State.HOLDING) {
            assertEquals(Felt.Ends, felt(told(Event.Paused, state), true), "$state")
        }
        assertEquals(Felt.Stays, felt(told(Event.Sentence(false)), true))
        assertIs<Felt.Begins>(felt(told(Event.Breath(Breath.INHALE, Duration.ofSeconds(4))), true))
    }
}
