package app.perron.shell.logic

import app.perron.ffi.Act
import java.time.Duration
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** The laws of the system's sound. */
class SoundRulesTest {
    private val clock = HandClock()
    private val desk = Desk()
    private val acts = mutableListOf<Act>()
    private val rules = SoundRules(desk, clock, acts::add)

    private class Desk : FocusDesk {
        var gives = true
        var asked = 0
        var given = 0

        override fun request(): Boolean {
            asked++
            return gives
        }

        override fun abandon() {
            given++
        }
    }

    @Test
    fun `nothing begins while something else has the sound`() {
        desk.gives = false
        assertFalse(rules.begins())
        assertTrue(acts.isEmpty())
    }

    @Test
    fun `an interruption is told with how long it took by a clock that never jumps`() {
        rules.begins()
        clock.now = 5_000
        rules.focus(Focus.LOST_FOR_A_WHILE)
        clock.now = 65_000
        rules.focus(Focus.GAINED)
        assertEquals(listOf(Act.InterruptionBegan, Act.InterruptionEnded(Duration.ofSeconds(60), true)), acts)
    }

    @Test
    fun `the voice is never made softer beneath another but interrupted`() {
        rules.begins()
        rules.focus(Focus.WOULD_DUCK)
        assertEquals(listOf<Act>(Act.InterruptionBegan), acts)
    }

    @Test
    fun `a second loss within the first moves its beginning nowhere`() {
        rules.begins()
        rules.focus(Focus.WOULD_DUCK)
        clock.now = 1_000
        rules.focus(Focus.LOST_FOR_A_WHILE)
        clock.now = 3_000
        rules.focus(Focus.GAINED)
        assertEquals(Act.InterruptionEnded(Duration.ofSeconds(3), true), acts.last())
        assertEquals(2, acts.size)
    }

    @Test
    fun `what was lost for good pauses and goes on only by the person`() {
        rules.begins()
        rules.focus(Focus.LOST)
        assertEquals(listOf<Act>(Act.Pause), acts)
        assertTrue(rules.resume())
        assertEquals(2, desk.asked)
        assertEquals(Act.Resume, acts.last())
    }

    @Test
    fun `a loss for good during an interruption forgets the interruption`() {
        rules.begins()
        rules.focus(Focus.LOST_FOR_A_WHILE)
        rules.focus(Focus.LOST)
        rules.focus(Focus.GAINED)
        assertEquals(listOf(Act.InterruptionBegan, Act.Pause), acts)
    }

    @Test
    fun `headphones that come out are told as such`() {
        rules.begins()
        rules.becameNoisy()
        assertEquals(listOf<Act>(Act.RouteLost), acts)
    }

    @Test
    fun `going on without the sound is refused and tells nothing`() {
        rules.begins()
        rules.focus(Focus.LOST_FOR_A_WHILE)
        desk.gives = false
        assertFalse(rules.resume())
        assertEquals(listOf<Act>(Act.InterruptionBegan), acts)
    }

    @Test
    fun `the grounding is never refused`() {
        rules.begins()
        rules.focus(Focus.LOST)
        desk.gives = false
        rules.ground()
        assertEquals(Act.Ground, acts.last())
    }

    @Test
    fun `grounding with the sound asks for nothing`() {
        rules.begins()
        rules.ground()
        assertEquals(1, desk.asked)
    }

    @Test
    fun `the sound is given back when it is over`() {
        rules.begins()
        rules.over()
        assertEquals(1, desk.given)
        rules.focus(Focus.GAINED)
        assertTrue(acts.isEmpty())
    }
}
