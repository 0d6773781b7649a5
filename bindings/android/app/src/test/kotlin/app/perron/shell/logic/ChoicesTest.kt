package app.perron.shell.logic

import app.perron.ffi.Ask
import app.perron.ffi.AskKind
import app.perron.ffi.Bed
import app.perron.ffi.BedWish
import app.perron.ffi.Care
import app.perron.ffi.Ending
import app.perron.ffi.EndingRule
import app.perron.ffi.Exercise
import app.perron.ffi.Language
import app.perron.ffi.Sense
import app.perron.ffi.Wishes
import java.time.Duration
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** The laws of the choices before an exercise. */
class ChoicesTest {
    private val place =
        Exercise(
            "safe-place",
            Language.NL,
            "De veilige plek",
            "",
            Care.SELF_GUIDED,
            EndingRule.Chosen,
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            listOf(Bed.SEA, Bed.RAIN),
            listOf(Sense.SEE, Sense.HEAR, Sense.BODY),
            false,
            false,
        )
    private val train = place.copy(ending = EndingRule.Only(Ending.SLEEP), beds = listOf(Bed.TRAIN))

    @Test
    fun `untouched they wish nothing so that one tap begins`() {
        assertEquals(Wishes(), Choices(place).wishes())
    }

    @Test
    fun `every length that is offered is one that the exercise has`() {
        val minutes = Choices(place).minutes
        assertEquals(listOf(5, 8, 10, 15, 20), minutes)
        for (wished in -5..60) {
            val length = Choices(place).lasting(wished).length!!
            assertTrue(length in place.shortest..place.longest, "$wished")
        }
    }

    @Test
    fun `an ending that cannot be chosen is not offered and not taken`() {
        assertTrue(Choices(train).endings.isEmpty())
        assertEquals(null, Choices(train).ending(Ending.WAKE).ending)
        assertEquals(Ending.SLEEP, Choices(place).ending(Ending.SLEEP).wishes().ending)
    }

    @Test
    fun `silence is always among the beds and one of another exercise never`() {
        assertTrue(BedWish.Off in Choices(train).beds)
        assertEquals(null, Choices(train).bed(BedWish.Named(Bed.SEA)).bed)
        assertEquals(BedWish.Off, Choices(train).bed(BedWish.Off).bed)
    }

    @Test
    fun `senses come in the order in which they were ticked and twice is not at all`() {
        val ticked = Choices(place).toggle(Sense.BODY).toggle(Sense.SEE)
        assertEquals(listOf(Sense.BODY, Sense.SEE), ticked.wishes().senses)
        assertEquals(listOf(Sense.SEE), ticked.toggle(Sense.BODY).senses)
        assertEquals(emptyList(), Choices(place).toggle(Sense.SMELL).senses)
    }

    @Test
    fun `what is typed is cut to what the question takes and nothing typed is no answer`() {
        val word = Ask("cue", "", AskKind.Word(3u))
        val chosen = Choices(place).answer(word, "  zeeën ")
        assertEquals(
            "zee",
            chosen.answers
                .getValue("cue")
                .single()
                .reveal(),
        )
        assertTrue(
            chosen
                .answer(word, "   ")
                .wishes()
                .answers
                .isEmpty(),
        )
    }

    @Test
    fun `a character of two halves is never cut in two`() {
        val word = Ask("cue", "", AskKind.Word(2u))
        val kept =
            Choices(place)
                .answer(word, "a🌊b")
                .answers
                .getValue("cue")
                .single()
                .reveal()
        assertEquals("a🌊", kept)
    }

    @Test
    fun `a list has one item a line and no more than it takes`() {
        val list = Ask("tasks", "", AskKind.Items(2u, 4u))
        val kept = Choices(place).answer(list, "mail\n\n  belasting\nnog iets").answers.getValue("tasks")
        assertEquals(listOf("mail", "bela"), kept.map { it.reveal() })
    }

    @Test
    fun `a choice is one of those that are offered`() {
        val choice = Ask("word", "", AskKind.Choice(listOf("veilig", "rustig")))
        assertTrue(Choices(place).answer(choice, "fijn").answers.isEmpty())
        assertEquals(1, Choices(place).answer(choice, "rustig").answers.size)
    }

    @Test
    fun `what was typed is in no print of the choices`() {
        val typed = Choices(place).answer(Ask("cue", "", AskKind.Word(20u)), "kanarievogel")
        assertFalse("kanarievogel" in typed.toString())
        assertFalse("kanarievogel" in typed.wishes().toString())
    }
}
