package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.Answer
import app.perron.ffi.Entry
import app.perron.ffi.Kept
import app.perron.ffi.Language

/** The exercise whose words are a place of one's own. */
const val SAFE_PLACE = "safe-place"

/** A safe place that was kept: what it is called, and the word that calls it back. */
data class KeptPlace(
    val id: String,
    val exercise: PrivateText,
    val name: PrivateText,
    val cue: PrivateText?,
)

/** The places that can be called back in this language, the latest first; the same words twice are one place. */
fun places(
    entries: List<Kept>,
    language: Language,
): List<KeptPlace> =
    entries
        .asReversed()
        .mapNotNull { kept -> (kept.entry as? Entry.Place)?.place?.let { kept.id to it } }
        .filter { (_, place) -> place.language == language }
        .distinctBy { (_, place) -> place.exercise to words(place.answers) }
        .mapNotNull { (id, place) ->
            val name =
                place.answers.word(NAME) ?: place.answers
                    .firstOrNull()
                    ?.items
                    ?.firstOrNull()
            name?.let { KeptPlace(id, place.exercise, it, place.answers.word(CUE).takeIf { cue -> cue != name }) }
        }

/** What of these answers can be kept as a place; nothing where there are no words, or they are kept already. */
fun toKeep(
    exercise: String,
    language: Language,
    answers: List<Answer>,
    entries: List<Kept>,
): List<Answer> {
    val given = answers.filter { it.items.isNotEmpty() }
    if (exercise != SAFE_PLACE || given.isEmpty()) return emptyList()
    val known =
        entries.any {
            val place = (it.entry as? Entry.Place)?.place
            place?.language == language && place.exercise.reveal() == exercise && words(place.answers) == words(given)
        }
    return if (known) emptyList() else given
}

private fun words(answers: List<Answer>): Map<String, List<PrivateText>> = answers.associate { it.slot to it.items }

private fun List<Answer>.word(slot: String): PrivateText? = firstOrNull { it.slot == slot }?.items?.firstOrNull()

private const val NAME = "place"
private const val CUE = "cue"
