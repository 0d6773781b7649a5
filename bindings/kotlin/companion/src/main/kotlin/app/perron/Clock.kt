package app.perron

import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import kotlin.time.Duration
import kotlin.time.Duration.Companion.days
import kotlin.time.toJavaDuration
import app.perron.ffi.Day as FfiDay
import app.perron.ffi.Hour as FfiHour
import app.perron.ffi.Moment as FfiMoment

/** Tells the moment as the person's own clock and calendar show it: nothing beneath asks the time. */
public fun interface Clock {
    /** This moment. */
    public fun now(): LocalDateTime

    /** The clocks there are. */
    public companion object {
        /** The device's, in the zone it is set to. */
        public val System: Clock = Clock { LocalDateTime.now() }
    }
}

internal fun Clock.moment(): FfiMoment = now().toFfi()

internal fun LocalDateTime.toFfi(): FfiMoment =
    FfiMoment(
        year.toShort(),
        monthValue.toByte(),
        dayOfMonth.toByte(),
        hour.toByte(),
        minute.toByte(),
        second.toByte(),
    )

internal fun FfiMoment.toKotlin(): LocalDateTime =
    LocalDateTime.of(year.toInt(), month.toInt(), day.toInt(), hour.toInt(), minute.toInt(), second.toInt())

internal fun LocalDate.toFfi(): FfiDay = FfiDay(year.toShort(), monthValue.toByte(), dayOfMonth.toByte())

internal fun FfiDay.toKotlin(): LocalDate = LocalDate.of(year.toInt(), month.toInt(), day.toInt())

internal fun LocalTime.toFfi(): FfiHour = FfiHour(hour.toByte(), minute.toByte())

internal fun FfiHour.toKotlin(): LocalTime = LocalTime.of(hour.toInt(), minute.toInt())

/** A time as the bridge takes it: none is negative, and nothing here lasts longer than a day. */
internal fun Duration.toFfi(): java.time.Duration = coerceIn(Duration.ZERO, 1.days).toJavaDuration()

/** The same where it crosses as a number. */
internal fun Duration.toMillis(): ULong = coerceIn(Duration.ZERO, 1.days).inWholeMilliseconds.toULong()
