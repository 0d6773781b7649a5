package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.Assigned
import app.perron.ffi.Assignment
import app.perron.ffi.Draft
import app.perron.ffi.DraftRecording
import app.perron.ffi.Exercise
import app.perron.ffi.Language
import app.perron.ffi.Side
import app.perron.ffi.Wishes
import java.time.LocalDate

/** An exercise on a therapist's form. */
data class Task(
    val choices: Choices,
    val from: LocalDate,
    val until: LocalDate? = null,
    val daysAWeek: Int = USUALLY,
    val why: PrivateText = NOTHING,
) {
    /** On so many days of a week. */
    fun often(days: Int): Task = copy(daysAWeek = days.coerceIn(1, A_WEEK))

    /** From this day; a last day before it is none any more. */
    fun from(day: LocalDate): Task = copy(from = day, until = until?.takeIf { it >= day })

    /** Until this day, or without end; one before the first is the first. */
    fun until(day: LocalDate?): Task = copy(until = day?.coerceAtLeast(from))

    /** What the bridge takes: length, senses, ending and words, and nothing else of the choices is agreed. */
    fun assigned(): Assigned {
        val all = choices.wishes()
        return Assigned(
            exercise = choices.exercise.id,
            wishes = Wishes(length = all.length, senses = all.senses, ending = all.ending, answers = all.answers),
            daysAWeek = daysAWeek.toUByte(),
            from = from.day(),
            until = until?.day(),
            why = why.orNothing(),
        )
    }

    private companion object {
        const val USUALLY = 5
        const val A_WEEK = 7
    }
}

/** What a therapist and a client agreed, as it is filled in. It is empty at first, and nothing of it is kept before it is packed. */
data class Form(
    val language: Language,
    val client: String? = null,
    val title: PrivateText = NOTHING,
    val note: PrivateText = NOTHING,
    val goals: PrivateText = NOTHING,
    val tasks: List<Task> = emptyList(),
    val opens: List<String> = emptyList(),
    val hides: List<String> = emptyList(),
    val bedtime: Boolean = false,
    val recordings: List<DraftRecording> = emptyList(),
) {
    /** Whether there is anybody to pack it for, a title, and something to practise. */
    val isReady: Boolean get() = client != null && title.orNothing() != null && tasks.isNotEmpty()

    /** With one task more, or this one in the place of one. */
    fun put(
        task: Task,
        at: Int = tasks.size,
    ): Form = copy(tasks = if (at in tasks.indices) tasks.toMutableList().also { it[at] = task } else tasks + task)

    /** Without one of them. */
    fun without(at: Int): Form = copy(tasks = tasks.filterIndexed { index, _ -> index != at })

    /** With a recording more; which sentence it is, and whose voice, is said of it then. */
    fun record(flac: ByteArray): Form = copy(recordings = recordings + DraftRecording(NOTHING, Side.THERAPIST, flac))

    /** With another sentence, or another voice, for one of its recordings. */
    fun describe(
        at: Int,
        how: DraftRecording.() -> DraftRecording,
    ): Form = copy(recordings = recordings.mapIndexed { index, it -> if (index == at) it.how() else it })

    /** Without one of its recordings. */
    fun silence(at: Int): Form = copy(recordings = recordings.filterIndexed { index, _ -> index != at })

    /** Opens one, or no longer; what is open is not hidden. */
    fun toggleOpen(id: String): Form = if (id in opens) copy(opens = opens - id) else copy(opens = opens + id, hides = hides - id)

    /** Hides one, or no longer; what is practised is never hidden. */
    fun toggleHide(id: String): Form =
        when {
            id in hides -> copy(hides = hides - id)
            tasks.any { it.choices.exercise.id == id } -> this
            else -> copy(hides = hides + id, opens = opens - id)
        }

    /** What the bridge takes. */
    fun draft(): Draft {
        val practised = tasks.map { it.choices.exercise.id }
        return Draft(
            title = title,
            language = language,
            note = note.orNothing(),
            goals =
                goals
                    .reveal()
                    .lines()
                    .map { it.trim() }
                    .filter { it.isNotEmpty() }
                    .map(::PrivateText),
            exercises = tasks.map { it.assigned() },
            opens = opens,
            hides = hides - practised.toSet(),
            bedtime = bedtime,
            recordings = recordings,
        )
    }

    companion object {
        /** A next revision of what was packed before. What nobody here knows any more is left out, and recordings are given again. */
        fun of(
            assignment: Assignment,
            client: String?,
            exercises: List<Exercise>,
        ): Form =
            Form(
                language = assignment.language,
                client = client,
                title = assignment.title,
                note = assignment.note ?: NOTHING,
                goals = PrivateText(assignment.goals.joinToString("\n") { it.reveal() }),
                tasks = assignment.exercises.mapNotNull { task(it, exercises) },
                opens = assignment.opens.map { it.id },
                hides = assignment.hides.map { it.id },
                bedtime = assignment.bedtime,
            )

        private fun task(
            assigned: Assigned,
            exercises: List<Exercise>,
        ): Task? {
            val exercise = exercises.firstOrNull { it.id == assigned.exercise } ?: return null
            val choices = Choices(exercise).agreed(assigned.wishes)
            return Task(choices, assigned.from.date(), assigned.until?.date(), assigned.daysAWeek.toInt(), assigned.why ?: NOTHING)
        }
    }
}

private val NOTHING = PrivateText("")

private fun PrivateText.orNothing(): PrivateText? = takeIf { it.reveal().isNotBlank() }
