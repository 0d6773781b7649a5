package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.Moment
import app.perron.ffi.Pairing
import app.perron.ffi.ReportPart
import app.perron.ffi.Side
import java.time.LocalDate
import java.time.temporal.ChronoUnit.DAYS
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The laws of the days and parts of a report. */
class ReportChoiceTest {
    private val today = LocalDate.of(2026, 11, 28)
    private val choice = ReportChoice(today)

    private fun days(choice: ReportChoice) = DAYS.between(choice.first, choice.last) + 1

    @Test
    fun `what a person wrote goes along only where it is ticked`() {
        assertEquals(setOf(ReportPart.GOALS, ReportPart.TITLES, ReportPart.DREAMS), FREE_TEXT)
        assertTrue(choice.parts.none { it in FREE_TEXT })
        for (changed in listOf(choice.weeks(1), choice.from(today.minusDays(3)), choice.until(today.minusDays(3)))) {
            assertEquals(choice.parts, changed.parts)
        }
        assertEquals(choice.parts + ReportPart.DREAMS, choice.toggle(ReportPart.DREAMS).parts)
    }

    @Test
    fun `twice is not at all for every part`() {
        for (part in ReportPart.entries) assertEquals(choice, choice.toggle(part).toggle(part))
    }

    @Test
    fun `so many weeks are so many times seven days with today among them`() {
        for (weeks in SOME_WEEKS) {
            assertEquals(weeks * 7, days(choice.weeks(weeks)))
            assertEquals(today, choice.weeks(weeks).last)
        }
    }

    @Test
    fun `the first day is never after the last and no more than a year goes along`() {
        for (offset in -1000L..1000L step 37) {
            for (changed in listOf(choice.from(today.plusDays(offset)), choice.until(today.plusDays(offset)))) {
                assertTrue(days(changed) in 1..366, "$offset")
                assertTrue(changed.first > changed.last.minusYears(1), "$offset")
            }
        }
    }

    @Test
    fun `a report is sealed for a therapist and homework packed for a client`() {
        val since = Moment(2026, 11, 1, 9, 0, 0)
        val known = Side.entries.map { Pairing(PrivateText(it.name), it, "12345", since) }
        assertEquals(listOf(Side.THERAPIST), therapists(known).map { it.side })
        assertEquals(listOf(Side.CLIENT), clients(known).map { it.side })
    }
}
