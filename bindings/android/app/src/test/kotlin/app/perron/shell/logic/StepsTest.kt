package app.perron.shell.logic

import kotlin.test.Test
import kotlin.test.assertEquals

class StepsTest {
    @Test
    fun `what was not told is no number, and can be untold`() {
        val steps = { from: Int?, by: Int -> nextOrNone(from, by, 0..2) }
        assertEquals(listOf(null, 0), listOf(steps(null, -1), steps(null, 1)))
        assertEquals(listOf(null, 1), listOf(steps(0, -1), steps(0, 1)))
        assertEquals(listOf(1, 2), listOf(steps(2, -1), steps(2, 1)))
    }
}
