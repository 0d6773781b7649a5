package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.Ask
import app.perron.ffi.AskKind
import app.perron.ffi.Assigned
import app.perron.ffi.Assignment
import app.perron.ffi.Bed
import app.perron.ffi.BedWish
import app.perron.ffi.Care
import app.perron.ffi.Ending
import app.perron.ffi.EndingRule
import app.perron.ffi.Exercise
import app.perron.ffi.Language
import app.perron.ffi.Named
import app.perron.ffi.Sense
import app.perron.ffi.Side
import app.perron.ffi.VoiceChoice
import java.time.Duration
import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The laws of a therapist's form. */
class FormTest {
    private val today = LocalDate.of(2026, 11, 28)
    private val train = exercise("evening-train")
    private val story = exercise("new-story")

    private fun exercise(id: String) =
        Exercise(
            id,
            Language.NL,
            id,
            "",
            Care.SELF_GUIDED,
            EndingRule.Chosen,
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            listOf(Bed.SEA),
            listOf(Sense.SEE, Sense.HEAR),
            false,
            false,
        )

    private fun task(exercise: Exercise) = Task(Choices(exercise), today)

    private val form = Form(Language.NL, "12345", PrivateText("De trein")).put(task(train))

    @Test
    fun `it is ready with a client a title and something to practise and with nothing less`() {
        assertTrue(form.isReady)
        for (less in listOf(form.copy(client = null), form.copy(title = PrivateText("  ")), form.without(0))) assertFalse(less.isReady)
    }

    @Test
    fun `nothing but length senses ending and words is agreed`() {
        val cue = Ask("cue", "", AskKind.Word(10u))
        val chosen =
            Choices(train)
                .lasting(15)
                .toggle(Sense.HEAR)
                .ending(Ending.SLEEP)
                .bed(BedWish.Off)
                .answer(cue, "zout")
                .copy(voice = VoiceChoice.Shown)
        val wishes = Task(chosen, today).assigned().wishes
        assertEquals(Duration.ofMinutes(15), wishes.length)
        assertEquals(listOf(Sense.HEAR), wishes.senses)
        assertEquals(Ending.SLEEP, wishes.ending)
        assertEquals(
            "zout",
            wishes.answers
                .single()
                .items
                .single()
                .reveal(),
        )
        assertEquals(listOf(null, null, null), listOf(wishes.bed, wishes.mode, wishes.voice))
    }

    @Test
    fun `every number of days is one of a week and no last day comes before the first`() {
        for (days in -3..12) assertTrue(task(train).often(days).daysAWeek in 1..7)
        val ends = task(train).until(today.plusDays(9))
        assertEquals(today.plusDays(9), ends.until)
        assertEquals(today, ends.until(today.minusDays(1)).until)
        assertNull(ends.from(today.plusDays(10)).until)
        assertNull(ends.until(null).until)
    }

    @Test
    fun `a task is put in its place and taken away from it`() {
        val two = form.put(task(story))
        assertEquals(listOf("evening-train", "new-story"), two.tasks.map { it.choices.exercise.id })
        assertEquals(listOf(3, 5), two.put(task(train).often(3), 0).tasks.map { it.daysAWeek })
        assertEquals(listOf("new-story"), two.without(0).tasks.map { it.choices.exercise.id })
        assertEquals(two, two.without(7))
    }

    @Test
    fun `a recording is the therapist's until it is said whose and goes with its sentence`() {
        val two = form.record(byteArrayOf(1)).record(byteArrayOf(2))
        val said = two.describe(1) { copy(says = PrivateText("Ik ben thuis."), by = Side.CLIENT) }
        assertEquals(listOf(Side.THERAPIST, Side.CLIENT), said.draft().recordings.map { it.by })
        assertEquals(listOf("", "Ik ben thuis."), said.draft().recordings.map { it.says.reveal() })
        assertEquals(
            listOf<Byte>(2),
            said
                .silence(0)
                .draft()
                .recordings
                .single()
                .flac
                .toList(),
        )
        assertEquals(said, said.describe(7) { copy(by = Side.THERAPIST) })
    }

    @Test
    fun `what is practised is never hidden and what is open is not hidden`() {
        assertTrue(form.toggleHide("evening-train").hides.isEmpty())
        assertTrue(
            form
                .toggleHide("new-story")
                .put(task(story))
                .draft()
                .hides
                .isEmpty(),
        )
        val open = form.toggleHide("new-story").toggleOpen("new-story")
        assertEquals(listOf("new-story") to emptyList(), open.opens to open.hides)
        val hidden = open.toggleHide("new-story")
        assertEquals(emptyList<String>() to listOf("new-story"), hidden.opens to hidden.hides)
    }

    @Test
    fun `goals are a line each and what is left empty is not there`() {
        val draft = form.copy(goals = PrivateText(" weer slapen\n\n met de trein ")).draft()
        assertEquals(listOf("weer slapen", "met de trein"), draft.goals.map { it.reveal() })
        assertNull(draft.note)
        assertNull(draft.exercises.single().why)
    }

    @Test
    fun `a next revision says what the last one said`() {
        val why = Task(Choices(train).lasting(15), today, today.plusDays(20), 3, PrivateText("omdat het avond is"))
        val full =
            form.copy(
                tasks = listOf(why),
                note = PrivateText("rustig aan"),
                goals = PrivateText("slapen"),
                opens = listOf("new-story"),
                bedtime = true,
            )
        val again = Form.of(assignment(full), "12345", listOf(train, story))
        assertEquals(full.draft(), again.draft())
    }

    @Test
    fun `what nobody here knows any more is left out of it`() {
        assertTrue(Form.of(assignment(form), "12345", listOf(story)).tasks.isEmpty())
    }

    @Test
    fun `no print of a form tells what was written in it`() {
        val full = form.copy(note = PrivateText("kanarie"), goals = PrivateText("kanarie"), title = PrivateText("kanarie"))
        assertFalse("kanarie" in full.toString())
        assertFalse("kanarie" in full.draft().toString())
    }

    /** What the bridge would answer to it. */
    private fun assignment(form: Form): Assignment {
        val draft = form.draft()
        val named = { ids: List<String> -> ids.map { Named(it, it) } }
        val exercises: List<Assigned> = draft.exercises.map { it.copy(title = it.exercise, says = "op 5 dagen") }
        return Assignment(
            id = "0",
            revision = 1u,
            issued = today.day(),
            `by` = PrivateText(""),
            accepted = null,
            title = draft.title,
            language = draft.language,
            note = draft.note,
            goals = draft.goals,
            exercises = exercises,
            opens = named(draft.opens),
            hides = named(draft.hides),
            bedtime = draft.bedtime,
            recordings = emptyList(),
            lines = emptyList(),
        )
    }
}
