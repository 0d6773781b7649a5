package app.perron.shell.logic

import app.perron.ffi.Event
import app.perron.ffi.State
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull

/** The laws of the time that is left. */
class CountdownTest {
    private val clock = HandClock()
    private val countdown = Countdown(clock)

    @Test
    fun `it counts down from the news with the clock`() {
        countdown.heard(told(Event.Began, leftMillis = 600_000))
        clock.now = 1_500
        assertEquals(598_500, countdown.left())
    }

    @Test
    fun `it never grows by itself and never goes beneath nothing`() {
        countdown.heard(told(Event.Began, leftMillis = 10_000))
        var before = countdown.left()!!
        for (moment in 0L..20_000L step 137) {
            clock.now = moment
            val now = countdown.left()!!
            assert(now <= before) { "$now after $before" }
            before = now
        }
        assertEquals(0, before)
    }

    @Test
    fun `it stands still whenever the practice does`() {
        for (state in listOf(State.PAUSED, State.LOST, State.INTERRUPTED, State.ASKED)) {
            countdown.heard(told(Event.Paused, state, 90_000))
            clock.now += 40_000
            assertEquals(90_000, countdown.left(), "$state")
            assertNull(countdown.trueFor(), "$state")
        }
    }

    @Test
    fun `while the practice waits for the person there is no time left to tell`() {
        countdown.heard(told(Event.Hold(true), State.HOLDING, null))
        assertNull(countdown.left())
        assertNull(countdown.minutes())
    }

    @Test
    fun `minutes are rounded up so that the last one lasts until it is over`() {
        for ((millis, minutes) in listOf(0L to 0, 1L to 1, 60_000L to 1, 60_001L to 2, 600_000L to 10)) {
            countdown.heard(told(Event.Began, leftMillis = millis))
            assertEquals(minutes, countdown.minutes(), "$millis")
        }
    }

    @Test
    fun `the words change exactly when they are no longer true`() {
        countdown.heard(told(Event.Began, leftMillis = 125_000))
        assertEquals(3, countdown.minutes())
        clock.now += countdown.trueFor()!!
        assertEquals(2, countdown.minutes())
        clock.now += countdown.trueFor()!! - 1
        assertEquals(2, countdown.minutes())
        clock.now += 1
        assertEquals(1, countdown.minutes())
    }

    @Test
    fun `an end that moved is counted from anew`() {
        countdown.heard(told(Event.Began, leftMillis = 60_000))
        clock.now = 30_000
        countdown.heard(told(Event.EndMoved, leftMillis = 90_000))
        clock.now = 40_000
        assertEquals(80_000, countdown.left())
    }
}
