package app.perron.shell.logic

import app.perron.ffi.Day
import app.perron.ffi.Pairing
import app.perron.ffi.ReportPart
import app.perron.ffi.Side
import java.time.LocalDate

/** What a person wrote themselves: it goes along only where it is ticked. */
val FREE_TEXT = setOf(ReportPart.GOALS, ReportPart.TITLES, ReportPart.DREAMS)

/** The days and the parts of a report. */
data class ReportChoice(
    val last: LocalDate,
    val first: LocalDate = last.minusWeeks(WEEKS).plusDays(1),
    val parts: Set<ReportPart> = ReportPart.entries.toSet() - FREE_TEXT,
) {
    /** So many weeks, up to the last day. */
    fun weeks(count: Long): ReportChoice = copy(first = last.minusWeeks(count).plusDays(1))

    /** From this day; one that is after the last is the last, and more than a year is a year. */
    fun from(day: LocalDate): ReportChoice = copy(first = day.coerceIn(last.minusYears(1).plusDays(1), last))

    /** Until this day; the first day goes along where it must. */
    fun until(day: LocalDate): ReportChoice = ReportChoice(day, first, parts).from(first)

    /** With this part, or without. */
    fun toggle(part: ReportPart): ReportChoice = copy(parts = if (part in parts) parts - part else parts + part)

    private companion object {
        const val WEEKS = 4L
    }
}

/** The weeks that are offered; the days can be chosen one by one beside them. */
val SOME_WEEKS = listOf(1L, 2L, 4L, 8L, 12L)

/** Who a report can be sealed for. */
fun therapists(pairings: List<Pairing>): List<Pairing> = pairings.filter { it.side == Side.THERAPIST }

/** Whom homework can be packed for. */
fun clients(pairings: List<Pairing>): List<Pairing> = pairings.filter { it.side == Side.CLIENT }

/** A day as the bridge takes it. */
fun LocalDate.day(): Day = Day(year.toShort(), monthValue.toByte(), dayOfMonth.toByte())
