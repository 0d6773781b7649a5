package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.Answer
import app.perron.ffi.Day
import app.perron.ffi.Entry
import app.perron.ffi.Goal
import app.perron.ffi.Kept
import app.perron.ffi.Language
import app.perron.ffi.Moment
import app.perron.ffi.Place
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The laws of the places that were kept. */
class PlacesTest {
    private val then = Moment(2026, 11, 28, 20, 0, 0)

    private fun answer(
        slot: String,
        vararg items: String,
    ) = Answer(slot, items.map(::PrivateText))

    private fun kept(
        id: String,
        vararg answers: Answer,
        language: Language = Language.NL,
    ) = Kept(id, Day(2026, 11, 28), Entry.Place(Place(then, PrivateText(SAFE_PLACE), language, answers.toList())))

    private val dunes = arrayOf(answer("place", "de duinen"), answer("cue", "zout"))
    private val attic = arrayOf(answer("place", "de zolder"))

    @Test
    fun `a place is called by its own words and its cue word and the latest stands first`() {
        val shown = places(listOf(kept("1", *dunes), kept("2", *attic)), Language.NL)
        assertEquals(listOf("2" to "de zolder", "1" to "de duinen"), shown.map { it.id to it.name.reveal() })
        assertEquals(listOf(null, "zout"), shown.map { it.cue?.reveal() })
    }

    @Test
    fun `the same words twice are one place and the latest of the two`() {
        val twice = listOf(kept("1", *dunes), kept("2", *attic), kept("3", *dunes.reversedArray()))
        assertEquals(listOf("3", "2"), places(twice, Language.NL).map { it.id })
    }

    @Test
    fun `words of another language are not spoken in this one`() {
        assertTrue(places(listOf(kept("1", *dunes, language = Language.EN)), Language.NL).isEmpty())
    }

    @Test
    fun `whoever gave a cue word alone finds the place by it and it is not said twice`() {
        val shown = places(listOf(kept("1", answer("cue", "zout"))), Language.NL).single()
        assertEquals("zout", shown.name.reveal())
        assertNull(shown.cue)
    }

    @Test
    fun `what is no place or has no words is not shown`() {
        val goal = Kept("1", Day(2026, 11, 28), Entry.Goal(Goal(then, PrivateText("slapen"), null)))
        assertTrue(places(listOf(goal, kept("2"), kept("3", answer("place"))), Language.NL).isEmpty())
    }

    @Test
    fun `new words can be kept and words that are kept are not asked for again`() {
        val nothing = emptyList<Kept>()
        assertEquals(dunes.toList(), toKeep(SAFE_PLACE, Language.NL, dunes.toList(), nothing))
        val known = listOf(kept("1", *dunes))
        assertTrue(toKeep(SAFE_PLACE, Language.NL, dunes.reversed(), known).isEmpty())
        assertEquals(dunes.toList(), toKeep(SAFE_PLACE, Language.EN, dunes.toList(), known))
        assertEquals(attic.toList(), toKeep(SAFE_PLACE, Language.NL, attic.toList(), known))
    }

    @Test
    fun `words for another exercise are no place and no words are none`() {
        assertTrue(toKeep("evening-train", Language.NL, dunes.toList(), emptyList()).isEmpty())
        assertTrue(toKeep(SAFE_PLACE, Language.NL, listOf(answer("place")), emptyList()).isEmpty())
    }

    @Test
    fun `no print of a place tells its words`() {
        val shown = places(listOf(kept("1", *dunes)), Language.NL).toString()
        for (word in listOf("duinen", "zout")) assertFalse(word in shown)
    }
}
