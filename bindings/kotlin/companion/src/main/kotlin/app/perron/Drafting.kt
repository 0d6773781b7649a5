package app.perron

import java.time.LocalDateTime
import app.perron.ffi.Draft as FfiDraft
import app.perron.ffi.DraftRecording as FfiDraftRecording

/** What a therapist and a client agreed, before it is packed. */
public data class Draft(
    /** What it is called. The same title for the same client is the next revision of the same assignment. */
    val title: PrivateText,
    /** The language of its exercises. */
    val language: Language,
    /** What is practised. */
    val exercises: List<Assigned>,
    /** A word from the therapist. */
    val note: PrivateText? = null,
    /** What it is for, in the client's words. */
    val goals: List<PrivateText> = emptyList(),
    /** Exercises that it opens, although only a therapist may assign them; what is practised is open too. */
    val opens: List<String> = emptyList(),
    /** Exercises that it hides. */
    val hides: List<String> = emptyList(),
    /** Whether a new dream may be rehearsed at bedtime. */
    val bedtime: Boolean = false,
    /** The recordings that come with it. */
    val recordings: List<DraftRecording> = emptyList(),
)

/** An earlier assignment to go on from. Its recordings have to be given again. */
public fun Assignment.toDraft(): Draft = Draft(title, language, exercises, note, goals, opens.map { it.id }, hides.map { it.id }, bedtime)

/** A recording, for a sentence of an exercise. */
public class DraftRecording(
    /** The sentence it speaks, to the letter. */
    public val says: PrivateText,
    /** Whose voice it is. */
    public val by: Side,
    /** The FLAC, of a minute at most. */
    public val flac: ByteArray,
)

/** What was packed. */
public class Packed(
    /** The file for the client, which nobody else can open. */
    public val file: File,
    /** What it says. */
    public val assignment: Assignment,
    /** The same as a page to print, for who wants paper: it is not sealed. */
    public val sheet: File,
)

/** An assignment that was packed here. */
public data class Issued(
    /** When, the last time. */
    val at: LocalDateTime,
    /** For whom, as they are called here; empty where they are not known any more. */
    val client: PrivateText,
    /** Its latest revision. */
    val assignment: Assignment,
)

/**
 * All of a draft as the client will read it; nothing is kept. [Fault.Unfit] says of the first field that is wrong what is, or
 * of all that no exercise here can do.
 */
public suspend fun Companion.check(draft: Draft): Reply<List<PrivateText>> = crossing { checkDraft(draft.toFfi(), clock.moment()) }

/** Packs a draft for a client: signed, sealed for them alone, and kept here to go on from. */
public suspend fun Companion.pack(
    draft: Draft,
    client: Pairing,
): Reply<Packed> =
    crossing {
        pack(draft.toFfi(), client.fingerprint.toString(), clock.moment()).run { Packed(file, assignment.toKotlin(), sheet) }
    }

/** What was packed here, the latest revision of each. */
public suspend fun Companion.issued(): Reply<List<Issued>> =
    crossing { issued().map { Issued(it.at.toKotlin(), it.client, it.assignment.toKotlin()) } }

private fun Draft.toFfi(): FfiDraft =
    FfiDraft(
        title = title,
        language = language,
        note = note,
        goals = goals,
        exercises = exercises.map { it.toFfi() },
        opens = opens,
        hides = hides,
        bedtime = bedtime,
        recordings = recordings.map { FfiDraftRecording(it.says, it.by, it.flac) },
    )
