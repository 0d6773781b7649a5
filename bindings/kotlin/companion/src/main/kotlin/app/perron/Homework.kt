package app.perron

import java.time.LocalDate
import java.time.LocalDateTime
import kotlin.time.Duration
import kotlin.time.toKotlinDuration
import app.perron.ffi.Assigned as FfiAssigned
import app.perron.ffi.Assignment as FfiAssignment
import app.perron.ffi.Due as FfiDue
import app.perron.ffi.HomeworkOffer as FfiHomeworkOffer
import app.perron.ffi.Letter as FfiLetter
import app.perron.ffi.OfferStanding as FfiOfferStanding

/** A file that someone handed over: verified and read whole, and nothing of it is kept yet. */
public sealed interface Letter {
    /** Someone's card: [Companion.pair] takes the same bytes in. */
    public data class Card(
        /** What is on it. */
        val card: SeenCard,
    ) : Letter

    /** An assignment by a therapist who is known: [Companion.accept] takes it in. */
    public data class Homework(
        /** It. */
        val offer: HomeworkOffer,
    ) : Letter

    /** A report by a client who is known. */
    public data class Report(
        /** It. */
        val report: ReceivedReport,
    ) : Letter
}

/** An assignment that can be accepted. */
public class HomeworkOffer internal constructor(
    internal val ffi: FfiHomeworkOffer,
) {
    /** What it says, whole. */
    public val assignment: Assignment = ffi.assignment().toKotlin()

    /** What it is to those that were accepted. */
    public val standing: OfferStanding =
        when (val standing = ffi.standing()) {
            FfiOfferStanding.New -> OfferStanding.New
            is FfiOfferStanding.Revises -> OfferStanding.Revises(standing.revision.toInt())
            FfiOfferStanding.Same -> OfferStanding.Same
        }
}

/** What an assignment is to those that were accepted. */
public sealed interface OfferStanding {
    /** It is new. */
    public data object New : OfferStanding

    /** It takes the place of an earlier revision. */
    public data class Revises(
        /** Which. */
        val revision: Int,
    ) : OfferStanding

    /** It is here already, the same revision: accepting it changes nothing. */
    public data object Same : OfferStanding
}

/** What a therapist and a client agreed to practise. */
public data class Assignment(
    /** Its name, the same through all its revisions. */
    val id: String,
    /** Which of its revisions. */
    val revision: Int,
    /** The day it was made. */
    val issued: LocalDate,
    /** Who made it, as they are called here; empty where that is not known any more. */
    val by: PrivateText,
    /** When it was accepted; nothing where it is not yet. */
    val accepted: LocalDateTime?,
    /** What it is called. */
    val title: PrivateText,
    /** The language of its exercises. */
    val language: Language,
    /** A word from the therapist. */
    val note: PrivateText?,
    /** What it is for, in the client's words. */
    val goals: List<PrivateText>,
    /** What is practised. */
    val exercises: List<Assigned>,
    /** Exercises that it opens, although only a therapist may assign them. */
    val opens: List<Named>,
    /** Exercises that it hides. */
    val hides: List<Named>,
    /** Whether a new dream may be rehearsed at bedtime. */
    val bedtime: Boolean,
    /** The recordings that come with it. */
    val recordings: List<AssignedRecording>,
    /** All of it as lines to read: the title first, and a blank line between what belongs together. */
    val lines: List<PrivateText>,
)

/** An exercise that is practised. */
public data class Assigned(
    /** Its id. */
    val exercise: String,
    /** Length, senses, ending and the slots that were filled together; nothing else of it is agreed. */
    val wishes: Wishes,
    /** On how many days of a week, 1 to 7. */
    val daysAWeek: Int,
    /** The first day. */
    val from: LocalDate,
    /** The last day, if there is one. */
    val until: LocalDate? = null,
    /** Why, in the client's words. */
    val why: PrivateText? = null,
    /** Its title, or its id where nobody here knows it; a draft leaves it empty. */
    val title: String = "",
    /** How often, from when, until when, in words; a draft leaves it empty. */
    val says: String = "",
)

/** A recording that comes with an assignment. */
public data class AssignedRecording(
    /** The sentence it speaks, to the letter. */
    val says: PrivateText,
    /** Whose voice it is. */
    val by: Side,
    /** How long it is. */
    val length: Duration,
)

/** What there is to do on a day: counted, never scored. A day that was missed is not told of. */
public data class Today(
    /** What is due, done or comes later; what is over is left out. */
    val due: List<Due>,
    /** What is said where there is nothing. */
    val says: String?,
)

/** An exercise that was agreed, and how it stands today. */
public data class Due(
    /** The assignment it is of. */
    val assignment: String,
    /** What that is called. */
    val title: PrivateText,
    /** What is practised; its wishes are for [Companion.questions] and [Companion.prepare]. */
    val exercise: Assigned,
    /** The language of the assignment. */
    val language: Language,
    /** How it stands. */
    val standing: DueStanding,
    /** On how many days it was practised in this week of its own. */
    val done: Int,
    /** Of how many. */
    val of: Int,
    /** When it is due next, if it is: never before tomorrow. */
    val next: LocalDate?,
    /** The same in words. */
    val says: String,
)

/**
 * Opens a file that someone handed over, whatever of ours it is; nothing is kept. Up to two seconds.
 *
 * What was changed, cut off, or is for someone else is refused, and so is an earlier revision than the one that is here.
 */
public suspend fun Companion.openLetter(file: ByteArray): Reply<Letter> =
    crossing {
        when (val letter = openLetter(file.direct())) {
            is FfiLetter.Card -> Letter.Card(letter.card.toKotlin())
            is FfiLetter.Homework -> Letter.Homework(HomeworkOffer(letter.offer))
            is FfiLetter.Report -> Letter.Report(ReceivedReport(letter.report))
        }
    }

/** Accepts an assignment with its recordings, all of it or nothing; after a fault it may be accepted again. */
public suspend fun Companion.accept(offer: HomeworkOffer): Reply<Unit> = crossing { accept(offer.ffi, clock.moment()) }

/** What was accepted, in the order it was. */
public suspend fun Companion.assignments(): Reply<List<Assignment>> = crossing { assignments().map { it.toKotlin() } }

/** Withdraws from an assignment: its words and recordings are gone; what was practised stays. False: there is none. */
public suspend fun Companion.withdraw(id: String): Reply<Boolean> = crossing { withdraw(id) }

/** An assignment that was accepted, as an HTML page to print: it asks for nothing. */
public suspend fun Companion.homeworkSheet(id: String): Reply<File> = crossing { homeworkSheet(id) }

/** What there is to do today; until four in the morning that of the day before. */
public suspend fun Companion.today(): Reply<Today> = crossing { today(clock.moment()).run { Today(due.map { it.toKotlin() }, says) } }

internal fun FfiAssignment.toKotlin(): Assignment =
    Assignment(
        id = id,
        revision = revision.toInt(),
        issued = issued.toKotlin(),
        by = by,
        accepted = accepted?.toKotlin(),
        title = title,
        language = language,
        note = note,
        goals = goals,
        exercises = exercises.map { it.toKotlin() },
        opens = opens,
        hides = hides,
        bedtime = bedtime,
        recordings = recordings.map { AssignedRecording(it.says, it.by, it.length.toKotlinDuration()) },
        lines = lines,
    )

private fun FfiAssigned.toKotlin(): Assigned =
    Assigned(
        exercise,
        wishes.toKotlin(),
        daysAWeek.toInt(),
        from.toKotlin(),
        until?.toKotlin(),
        why,
        title,
        says,
    )

internal fun Assigned.toFfi(): FfiAssigned =
    FfiAssigned(
        exercise = exercise,
        title = title,
        wishes = wishes.toFfi(),
        daysAWeek = daysAWeek.coerceIn(0, 255).toUByte(),
        from = from.toFfi(),
        until = until?.toFfi(),
        why = why,
        says = says,
    )

private fun FfiDue.toKotlin(): Due =
    Due(
        assignment,
        title,
        exercise.toKotlin(),
        language,
        standing,
        done.toInt(),
        of.toInt(),
        next?.toKotlin(),
        says,
    )
