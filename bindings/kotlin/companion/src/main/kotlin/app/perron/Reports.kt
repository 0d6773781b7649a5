package app.perron

import java.nio.file.Path
import java.time.LocalDate
import kotlin.time.Duration
import kotlin.time.toKotlinDuration
import app.perron.ffi.ReceivedReport as FfiReceivedReport
import app.perron.ffi.Report as FfiReport

/**
 * What leaves when a person lets someone read how it went: what was chosen, and nothing else.
 *
 * What is kept meanwhile changes nothing in it: what was shown is what leaves.
 */
public class Report internal constructor(
    internal val ffi: FfiReport,
) {
    /** Everything that leaves, line by line, and then what stays. */
    public val lines: List<PrivateText> = ffi.lines()

    /** Whether there is nothing to tell of these days: such a report is not given away. */
    public val isEmpty: Boolean = ffi.isEmpty()

    /** The same numbers by week. */
    public val weeks: List<Week> = ffi.weeks().map { it.toKotlin() }
}

/** A report that a client handed over, verified and read whole; nothing of it is kept. */
public class ReceivedReport internal constructor(
    internal val ffi: FfiReceivedReport,
) {
    /** Whose it is, as they are called here. */
    public val client: PrivateText = ffi.client()

    /** Everything it says, line by line, and then what was not chosen. */
    public val lines: List<PrivateText> = ffi.lines()

    /** Its numbers by week; of the weeks at the ends only the days that were chosen. */
    public val weeks: List<Week> = ffi.weeks().map { it.toKotlin() }
}

/** A sentence that a person can record. */
public data class ToRecord(
    /** What its file is called, without `.wav` or `.flac`. */
    val name: String,
    /** The words. */
    val text: String,
    /** About how long they take. */
    val length: Duration,
    /** Whether they are wanted slower than usual, on the way into sleep. */
    val isSlow: Boolean,
)

/** Makes a report of these days, a year at most, with these parts; nothing leaves yet. */
public suspend fun Companion.report(
    days: ClosedRange<LocalDate>,
    parts: Set<ReportPart>,
): Reply<Report> = crossing { Report(report(days.start.toFfi(), days.endInclusive.toFfi(), parts.toList(), clock.moment())) }

/**
 * Signs a report and seals it for a therapist: nobody else can open it. That it was shared is kept first; where that fails,
 * nothing is handed out.
 */
public suspend fun Companion.share(
    report: Report,
    therapist: Pairing,
): Reply<File> = crossing { share(report.ffi, therapist.fingerprint.toString(), clock.moment()) }

/** The page, the tables and FHIR, each locked with the passphrase; [to] is who it is for, in the person's words. */
public suspend fun Companion.shareLocked(
    report: Report,
    passphrase: PrivateText,
    to: PrivateText = PrivateText(""),
    fhir: Boolean = false,
): Reply<List<File>> = crossing { shareLocked(report.ffi, to, passphrase, fhir, clock.moment()) }

/** The same files, open to read for whoever has them. */
public suspend fun Companion.shareOpen(
    report: Report,
    to: PrivateText = PrivateText(""),
    fhir: Boolean = false,
): Reply<List<File>> = crossing { shareOpen(report.ffi, to, fhir, clock.moment()) }

/** What a therapist reads: the page first, as HTML that asks for nothing and runs nothing, then tables, then FHIR. */
public suspend fun Companion.files(
    report: ReceivedReport,
    fhir: Boolean = false,
): Reply<List<File>> = crossing { reportFiles(report.ffi, fhir) }

/** The sentences of an exercise, or of every exercise of the language, for a person to record. */
public suspend fun Companion.toRecord(
    language: Language,
    exercise: String? = null,
): Reply<List<ToRecord>> =
    crossing { toRecord(language, exercise).map { ToRecord(it.name, it.text, it.length.toKotlinDuration(), it.isSlow) } }

/** Which recordings there are. */
public suspend fun Companion.recordings(): Reply<List<OwnVoice>> = crossing { recordings() }

/**
 * Takes in one recording, WAV or FLAC, of a sentence: beside those that the voice of this name has, and in the place of an
 * earlier one of the same sentence. True: the room can be heard behind the words.
 */
public suspend fun Companion.addRecording(
    bytes: ByteArray,
    sentence: ToRecord,
    name: String,
    language: Language,
): Reply<Boolean> = crossing { addRecording(bytes.direct(), sentence.name, name, language) }

/** Takes in a folder of WAV or FLAC files, named as [toRecord] says: all of them or none. */
public suspend fun Companion.importRecordings(
    folder: Path,
    name: String,
    language: Language,
    replacing: Boolean = false,
): Reply<ImportedRecordings> = crossing { importRecordings(folder.toString(), name, language, replacing) }
