package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.Answer
import app.perron.ffi.Ask
import app.perron.ffi.AskKind
import app.perron.ffi.BedWish
import app.perron.ffi.Ending
import app.perron.ffi.EndingRule
import app.perron.ffi.Exercise
import app.perron.ffi.Mode
import app.perron.ffi.Sense
import app.perron.ffi.VoiceChoice
import app.perron.ffi.Wishes
import java.time.Duration

/**
 * The choices before an exercise. Untouched they are the exercise's own, so that one tap begins.
 */
data class Choices(
    val exercise: Exercise,
    val length: Duration? = null,
    val senses: List<Sense> = emptyList(),
    val ending: Ending? = null,
    val bed: BedWish? = null,
    val mode: Mode? = null,
    val voice: VoiceChoice? = null,
    val answers: Map<String, List<PrivateText>> = emptyMap(),
) {
    /** The lengths that can be chosen, in whole minutes. */
    val minutes: List<Int>
        get() {
            val usual = minutes(exercise.usual)
            return (listOf(minutes(exercise.shortest), usual, minutes(exercise.longest)) + STEPS)
                .filter { Duration.ofMinutes(it.toLong()) in exercise.shortest..exercise.longest || it == usual }
                .distinct()
                .sorted()
        }

    /** The endings that can be chosen; none where the exercise has only one. */
    val endings: List<Ending>
        get() = if (exercise.ending is EndingRule.Chosen) listOf(Ending.WAKE, Ending.SLEEP) else emptyList()

    /** The beds that can be chosen, and none. */
    val beds: List<BedWish>
        get() = exercise.beds.map { BedWish.Named(it) } + BedWish.Off

    /** This length, or the nearest that the exercise has. */
    fun lasting(minutes: Int): Choices {
        val wished = Duration.ofMinutes(minutes.toLong())
        return copy(length = wished.coerceIn(exercise.shortest, exercise.longest))
    }

    /** This ending, where it can be chosen. */
    fun ending(ending: Ending): Choices = if (ending in endings) copy(ending = ending) else this

    /** This bed, where the exercise has it. */
    fun bed(bed: BedWish): Choices = if (bed in beds || bed == BedWish.Usual) copy(bed = bed) else this

    /** This sense after those that were chosen before, or no longer; none chosen: all, as written. */
    fun toggle(sense: Sense): Choices =
        when (sense) {
            in senses -> copy(senses = senses - sense)
            in exercise.senses -> copy(senses = senses + sense)
            else -> this
        }

    /** What was agreed with a therapist; all of it may be chosen otherwise. */
    fun agreed(wishes: Wishes): Choices = Choices(exercise, wishes.length, wishes.senses, wishes.ending).recalled(wishes.answers)

    /** The words of a place that is called back; nothing else is chosen. */
    fun recalled(words: List<Answer>): Choices = copy(answers = words.associate { it.slot to it.items })

    /** What was typed for a question, cut to what it takes; nothing typed is no answer. */
    fun answer(
        ask: Ask,
        typed: String,
    ): Choices {
        val items =
            when (val kind = ask.kind) {
                is AskKind.Word -> listOf(typed.fit(kind.characters))
                is AskKind.Text -> listOf(typed.fit(kind.characters))
                is AskKind.Choice -> listOf(typed).filter { it in kind.of }
                else -> lines(typed, kind)
            }.filter { it.isNotEmpty() }
        return if (items.isEmpty()) {
            copy(answers = answers - ask.slot)
        } else {
            copy(answers = answers + (ask.slot to items.map(::PrivateText)))
        }
    }

    /** What the bridge takes. */
    fun wishes(): Wishes =
        Wishes(
            length = length,
            senses = senses,
            ending = ending,
            bed = bed,
            mode = mode,
            answers = answers.map { (slot, items) -> Answer(slot, items) },
            voice = voice,
        )

    private companion object {
        val STEPS = listOf(3, 5, 8, 10, 15, 20, 30)

        fun minutes(length: Duration): Int = ((length.seconds + 59) / 60).toInt()
    }
}

private fun lines(
    typed: String,
    kind: AskKind,
): List<String> {
    val (items, characters) = if (kind is AskKind.Items) kind.items to kind.characters else 1u to 0u
    return typed
        .lines()
        .map { it.fit(characters) }
        .filter { it.isNotEmpty() }
        .take(items.toInt())
}

/** Cut between characters, never within one. */
private fun String.fit(characters: UInt): String {
    val trimmed = trim()
    val count = trimmed.codePointCount(0, trimmed.length)
    return if (count <= characters.toInt()) trimmed else trimmed.substring(0, trimmed.offsetByCodePoints(0, characters.toInt())).trim()
}
