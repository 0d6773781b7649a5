package app.perron.shell.logic

import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The laws of the way and of the first run. */
class WayTest {
    private class Memory(
        var set: Boolean = false,
    ) : Mark {
        override fun isSet() = set

        override fun set() {
            set = true
        }

        override fun clear() {
            set = false
        }
    }

    private val home = Way(listOf(Place.Library))

    @Test
    fun `the first run is three pages on and then never again`() {
        val mark = Memory()
        val first = FirstRun(mark)
        var way = Way.start(first.done, sounds = false)
        repeat(FirstRun.PAGES) {
            assertEquals(Place.First(it), way.here)
            assertFalse(first.done)
            way = first.next(way)
        }
        assertEquals(home, way)
        assertEquals(home, Way.start(FirstRun(mark).done, sounds = false))
    }

    @Test
    fun `the first run can be left out at once and pages can be gone back through`() {
        val first = FirstRun(Memory())
        val second = first.next(Way.start(false, sounds = false))
        assertEquals(Place.First(0), second.back()?.here)
        assertEquals(home, first.skip())
        assertTrue(first.done)
    }

    @Test
    fun `what sounds is shown before the first run even`() {
        assertEquals(Place.Player, Way.start(firstRunDone = false, sounds = true).here)
    }

    @Test
    fun `back from the player leaves the app and stops nothing`() {
        assertNull(home.to(Place.Preparation("sea")).sounding().back())
    }

    @Test
    fun `nothing that led to the player is on the way back from what follows`() {
        val after =
            home
                .to(Place.Preparation("a"))
                .to(Place.Before("a"))
                .sounding()
                .over(shows = true)
        assertEquals(Place.Afterwards, after?.here)
        assertEquals(home, after?.back())
    }

    @Test
    fun `after a sleep ending there is nothing to show`() {
        assertNull(home.sounding().over(shows = false))
    }

    @Test
    fun `back undoes on and ends at the exercises`() {
        val places = listOf(Place.Journal, Place.Keeping, Place.Help)
        var way = places.fold(home, Way::to)
        for (place in places.reversed()) {
            assertEquals(place, way.here)
            way = way.back()!!
        }
        assertEquals(home, way)
        assertNull(way.back())
    }

    @Test
    fun `no screen is on the way twice`() {
        val way = home.to(Place.Help).to(Place.Settings).to(Place.Help)
        assertEquals(listOf(Place.Library, Place.Help), way.places)
    }

    @Test
    fun `a way without a screen is none`() {
        assertFailsWith<IllegalArgumentException> { Way(emptyList()) }
    }

    @Test
    fun `a file from outside is shown at once but takes nobody away from what sounds or is about to`() {
        for (busy in listOf(Place.Player, Place.Before("evening-train"), Place.First(0))) {
            val way = Way(listOf(Place.Library, busy))
            assertEquals(way, way.received())
        }
        assertEquals(listOf(Place.Library, Place.Letter), home.received().places)
        assertEquals(home.received(), home.received().received())
    }
}
