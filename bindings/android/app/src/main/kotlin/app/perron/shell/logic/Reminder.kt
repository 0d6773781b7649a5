package app.perron.shell.logic

import app.perron.ffi.Hour
import java.time.LocalTime
import java.time.ZonedDateTime

/** Who wakes the app at a moment; of Android, the `AlarmManager`, which may be some minutes late. */
interface Alarms {
    /** At this moment, in the place of what was asked before. */
    fun at(moment: ZonedDateTime)

    /** Not at all. */
    fun none()
}

/**
 * The next time that a person's clock shows the hour, after this moment.
 *
 * Where the clock skips the hour, it is as much later as was skipped; where the clock shows it twice, it is the first time.
 */
fun nextReminder(
    hour: LocalTime,
    now: ZonedDateTime,
): ZonedDateTime {
    val today = at(now, hour, days = 0)
    return if (today.isAfter(now)) today else at(now, hour, days = 1)
}

private fun at(
    now: ZonedDateTime,
    hour: LocalTime,
    days: Long,
): ZonedDateTime =
    ZonedDateTime
        .of(now.toLocalDate().plusDays(days), hour, now.zone)
        .withEarlierOffsetAtOverlap()

/**
 * The reminder: off until a person wants it, once a day, in the same neutral words whatever was or was not done.
 *
 * It knows nothing of what was practised, and so it cannot speak of it.
 */
class Reminder(
    private val alarms: Alarms,
) {
    /** Asks for the next one, or for none: after a change of the settings, a start of the device, a change of its clock. */
    fun settle(
        hour: Hour?,
        now: ZonedDateTime,
    ) {
        if (hour == null) {
            alarms.none()
        } else {
            alarms.at(nextReminder(LocalTime.of(hour.hour.toInt(), hour.minute.toInt()), now))
        }
    }
}
