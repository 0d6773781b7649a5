package app.perron.shell.logic

import java.time.LocalTime
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** The laws of the dark. */
class DarkTest {
    @Test
    fun `at night and while something sounds it is dark whatever the device is set to`() {
        for (hour in 0..23) {
            assertTrue(isDark(false, LocalTime.of(hour, 0), Place.Player))
            assertTrue(isDark(true, LocalTime.of(hour, 0), Place.Library))
            assertEquals(hour !in 7..19, isDark(false, LocalTime.of(hour, 0), Place.Library), "$hour")
        }
    }

    @Test
    fun `by day the device decides`() {
        assertFalse(isDark(false, LocalTime.NOON, Place.Journal))
    }
}
