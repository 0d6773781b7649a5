package app.perron.shell.logic

import app.perron.ffi.Day
import app.perron.ffi.Week
import java.time.Duration
import kotlin.test.Test
import kotlin.test.assertEquals

/** The laws of the picture of the weeks. */
class BarTest {
    private fun week(
        nights: UInt,
        bad: UInt,
    ) = Week(Day(2026, 11, 23), nights, bad, bad, null, 0u, Duration.ZERO, null, null)

    @Test
    fun `what was not told is another thing than none`() {
        assertEquals(listOf(Bar(null, false), Bar(0f, true)), bars(listOf(week(0u, 0u), week(3u, 0u))))
    }

    @Test
    fun `a bar is as high as the nights and never beyond the week`() {
        val heights = (1u..7u).map { bars(listOf(week(7u, it))).single().height!! }
        assertEquals(heights.sorted(), heights)
        assertEquals(1f, heights.last())
        assertEquals(1f, bars(listOf(week(9u, 9u))).single().height)
    }
}
