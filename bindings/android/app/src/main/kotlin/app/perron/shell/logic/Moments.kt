package app.perron.shell.logic

import app.perron.ffi.Day
import app.perron.ffi.Hour
import app.perron.ffi.Moment
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime

/** A moment as the bridge takes it: what the person's clock and calendar show, without a zone. */
fun LocalDateTime.moment(): Moment =
    Moment(
        year.toShort(),
        monthValue.toByte(),
        dayOfMonth.toByte(),
        hour.toByte(),
        minute.toByte(),
        second.toByte(),
    )

/** A day for showing. */
fun Day.date(): LocalDate = LocalDate.of(year.toInt(), month.toInt(), day.toInt())

/** An hour for showing and for the alarm. */
fun Hour.time(): LocalTime = LocalTime.of(hour.toInt(), minute.toInt())
