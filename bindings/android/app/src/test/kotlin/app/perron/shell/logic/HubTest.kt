package app.perron.shell.logic

import app.perron.ffi.Afterwards
import app.perron.ffi.Asking
import app.perron.ffi.Event
import app.perron.ffi.NoHandle
import app.perron.ffi.Practice
import app.perron.ffi.Prepared
import app.perron.ffi.State
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The laws of what is shown of a practice. */
class HubTest {
    private val posted = ArrayDeque<() -> Unit>()
    private val hub = Hub(posted::add, HandClock())
    private val practice = object : Practice(NoHandle) {}
    private val prepared = object : Prepared(NoHandle) {}

    private fun settle() {
        while (posted.isNotEmpty()) posted.removeFirst()()
    }

    @Test
    fun `news that came before it is known to have begun is not lost`() {
        val ear = hub.ear()
        ear.heard(told(Event.Sentence(false), text = "Welkom"))
        settle()
        hub.began(practice, prepared)
        assertEquals("Welkom", hub.shown.caption)
        assertTrue(hub.sounds)
    }

    @Test
    fun `news is seen on the thread that shows and in its order`() {
        val seen = mutableListOf<Event>()
        hub.watch { seen += it.event }
        val ear = hub.ear()
        val events = listOf(Event.Began, Event.Scene, Event.Pause, Event.Ended)
        events.forEach { ear.heard(told(it)) }
        assertTrue(seen.isEmpty())
        settle()
        assertEquals(events, seen)
    }

    @Test
    fun `what one before still tells is let go`() {
        val old = hub.ear()
        hub.ear()
        old.heard(told(Event.Ended, State.ENDED))
        settle()
        assertEquals(State.PLAYING, hub.shown.state)
    }

    @Test
    fun `a watcher may leave while it is told`() {
        var times = 0
        lateinit var watcher: Watcher
        watcher =
            Watcher {
                times++
                hub.unwatch(watcher)
            }
        hub.watch(watcher)
        val ear = hub.ear()
        repeat(2) { ear.heard(told(Event.Pause)) }
        settle()
        assertEquals(1, times)
    }

    @Test
    fun `a caption stays until the next and none is left when it is over`() {
        var shown = Shown.NOTHING.after(told(Event.Sentence(false), text = "Adem in"))
        assertEquals("Adem in", shown.after(told(Event.Pause)).caption)
        shown = shown.after(told(Event.Grounded, State.GROUNDING))
        assertNull(shown.caption)
        assertTrue(shown.grounding)
        assertNull(Shown(State.PLAYING, "x", false).after(told(Event.Ended, State.ENDED)).caption)
    }

    @Test
    fun `a sentence is in no print of what is shown`() {
        assertFalse("kanarie" in Shown(State.PLAYING, "kanarie", false).toString())
    }

    @Test
    fun `over is silent in every way`() {
        hub.began(practice, prepared)
        for (state in listOf(State.ENDED, State.STOPPED)) {
            hub.ear().heard(told(Event.Ended, state))
            settle()
            assertFalse(hub.sounds)
        }
    }

    @Test
    fun `nothing is shown after a sleep ending and the rest is`() {
        assertFalse(shows(Afterwards(Asking.BY_DAY, null, emptyList())))
        assertFalse(shows(Afterwards(Asking.NEVER, null, emptyList())))
        assertTrue(shows(Afterwards(Asking.NEVER, null, listOf("Je bent hier."))))
        assertTrue(shows(Afterwards(Asking.SILENT, null, emptyList())))
    }
}
