package app.perron.shell.logic

import app.perron.ffi.Day
import app.perron.ffi.Hour
import app.perron.ffi.Moment
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import kotlin.test.Test
import kotlin.test.assertEquals

/** The laws of moments. */
class MomentsTest {
    @Test
    fun `a moment is what the clock shows and no fraction of it`() {
        val shown = LocalDateTime.of(2026, 12, 31, 23, 59, 58, 999_999_999)
        assertEquals(Moment(2026, 12, 31, 23, 59, 58), shown.moment())
    }

    @Test
    fun `days and hours come back as they are`() {
        assertEquals(LocalDate.of(2028, 2, 29), Day(2028, 2, 29).date())
        assertEquals(LocalTime.of(0, 5), Hour(0, 5).time())
    }
}
