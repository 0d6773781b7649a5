package app.perron.shell.logic

import app.perron.ffi.Hour
import java.time.Duration
import java.time.LocalTime
import java.time.ZoneId
import java.time.ZonedDateTime
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The laws of the reminder. */
class ReminderTest {
    private val zone = ZoneId.of("Europe/Amsterdam")
    private val alarms = Alarm()

    private class Alarm : Alarms {
        var next: ZonedDateTime? = null

        override fun at(moment: ZonedDateTime) {
            next = moment
        }

        override fun none() {
            next = null
        }
    }

    private fun at(
        year: Int,
        month: Int,
        day: Int,
        hour: Int,
        minute: Int = 0,
    ) = ZonedDateTime.of(year, month, day, hour, minute, 0, 0, zone)

    @Test
    fun `it is off until it is wanted and off again when it is not`() {
        val reminder = Reminder(alarms)
        reminder.settle(null, at(2026, 11, 28, 12))
        assertNull(alarms.next)
        reminder.settle(Hour(21, 30), at(2026, 11, 28, 12))
        assertEquals(at(2026, 11, 28, 21, 30), alarms.next)
        reminder.settle(null, at(2026, 11, 28, 12))
        assertNull(alarms.next)
    }

    @Test
    fun `it is always later than now and never more than a day and an hour`() {
        var now = at(2026, 1, 1, 0, 7)
        repeat(366 * 24) {
            for (hour in listOf(0, 2, 3, 21)) {
                val next = nextReminder(LocalTime.of(hour, 30), now)
                assertTrue(next.isAfter(now), "$now $hour")
                assertTrue(Duration.between(now, next) <= Duration.ofHours(25), "$now $hour")
            }
            now = now.plusHours(1)
        }
    }

    @Test
    fun `the clock shows the hour on both sides of a change of the clock`() {
        for (day in listOf(28, 29, 30)) {
            assertEquals(LocalTime.of(21, 30), nextReminder(LocalTime.of(21, 30), at(2026, 3, day, 12)).toLocalTime())
        }
        for (day in listOf(24, 25, 26)) {
            assertEquals(LocalTime.of(21, 30), nextReminder(LocalTime.of(21, 30), at(2026, 10, day, 12)).toLocalTime())
        }
    }

    @Test
    fun `an hour that the clock skips comes as much later`() {
        val next = nextReminder(LocalTime.of(2, 30), at(2026, 3, 29, 0))
        assertEquals(at(2026, 3, 29, 3, 30), next)
    }

    @Test
    fun `an hour that the clock shows twice reminds once`() {
        val first = nextReminder(LocalTime.of(2, 30), at(2026, 10, 25, 0))
        val second = nextReminder(LocalTime.of(2, 30), first)
        assertEquals(Duration.ofHours(25), Duration.between(first, second))
        assertEquals(26, second.dayOfMonth)
    }

    @Test
    fun `at its own minute it is for tomorrow`() {
        assertEquals(at(2026, 11, 29, 21, 30), nextReminder(LocalTime.of(21, 30), at(2026, 11, 28, 21, 30)))
    }
}
