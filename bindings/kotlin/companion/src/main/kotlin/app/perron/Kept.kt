package app.perron

import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import kotlin.time.Duration
import kotlin.time.toKotlinDuration
import app.perron.ffi.Entry as FfiEntry
import app.perron.ffi.Export as FfiExport
import app.perron.ffi.Kept as FfiKept
import app.perron.ffi.Night as FfiNight
import app.perron.ffi.Settings as FfiSettings
import app.perron.ffi.Week as FfiWeek

/** An entry that is kept. */
public data class Kept(
    /** Its name: 32 hexadecimal digits. */
    val id: String,
    /** The day it belongs to; what was done before four in the morning belongs to the day before. */
    val day: LocalDate,
    /** What was kept. */
    val entry: Entry,
)

/** Something a person did or wrote down. */
public sealed interface Entry

/** An exercise that was practised, finished or not. */
public data class Practised(
    /** The exercise's id; a person's own script has the id they gave it. */
    val exercise: PrivateText,
    /** The language it was spoken in. */
    val language: Language,
    /** How it would end. */
    val ending: Ending,
    /** When it began. */
    val began: LocalDateTime,
    /** When it was over. */
    val over: LocalDateTime,
    /** The length that was asked for. */
    val length: Duration,
    /** How much of it was heard. */
    val heard: Duration,
    /** How far it came. */
    val outcome: Outcome,
    /** Whether the person stopped it. */
    val stopped: Boolean,
    /** How often the person grounded. */
    val grounded: Int,
    /** The answer before. */
    val before: Score,
    /** The answer after. */
    val after: Score,
) : Entry

/** A safe place, with the words that belong to it. */
public data class Place(
    /** When it was kept. */
    val at: LocalDateTime,
    /** The exercise it belongs to. */
    val exercise: PrivateText,
    /** The language of its words. */
    val language: Language,
    /** The words by slot, the cue word among them. */
    val answers: Map<String, List<PrivateText>>,
) : Entry

/** What was put down at the end of a day. */
public data class DayList(
    /** When. */
    val at: LocalDateTime,
    /** The exercise that asked. */
    val exercise: PrivateText,
    /** One by one. */
    val items: List<PrivateText>,
) : Entry

/** How a night was: three numbers, and a title for who wants one. It prints the day alone. */
public data class Night(
    /** The day in whose evening it began. */
    val of: LocalDate,
    /** How many nightmares; at most 255 are told of. */
    val nightmares: Int,
    /** How often the person woke of one, at most 255; nothing where it was not told. */
    val woken: Int? = null,
    /** How bad they were, 0 to 10; nothing where there was none. */
    val intensity: Int? = null,
    /** What the person calls it. */
    val title: PrivateText? = null,
) : Entry {
    override fun toString(): String = "Night(of=$of)"
}

/** A dream of the dream programme. */
public data class Dream(
    /** What the person calls it. */
    val title: PrivateText,
    /** When it was chosen. */
    val chosen: LocalDateTime,
    /** Whether it was written down as it was; reading it again is a call of its own ([Companion.original]). */
    val isWritten: Boolean,
    /** The new dream. */
    val newDream: PrivateText?,
    /** When the new dream was made. */
    val made: LocalDateTime?,
    /** When the person laid it aside. */
    val aside: LocalDateTime?,
    /** What the person found of something being done in it. */
    val done: Met?,
) : Entry

/** What a person practises for. */
public data class Goal(
    /** When it was written. */
    val at: LocalDateTime,
    /** The words. */
    val text: PrivateText,
    /** When the person said it was reached. */
    val reached: LocalDateTime?,
) : Entry

/** A report that was given to someone: that it was, and of which days; not what it said. */
public data class Shared(
    /** When. */
    val at: LocalDateTime,
    /** Who it is for, as the person calls them; empty where nobody was named. */
    val to: PrivateText,
    /** Whether it was sealed, for a therapist or by a passphrase. */
    val isSealed: Boolean,
    /** The days it tells of. */
    val days: ClosedRange<LocalDate>,
    /** Who can open it. */
    val lock: ReportLock,
    /** Which parts it has. */
    val parts: List<ReportPart>,
) : Entry

/** What a person wants to be the same next time. */
public data class Settings(
    /** The language of what is read. */
    val language: Language? = null,
    /** Whose help lines are shown. */
    val country: Country? = null,
    /** When the shell reminds of the evening, in neutral words, on this device alone and never of a missed day; nothing: never. */
    val reminder: LocalTime? = null,
    /** Nothing is kept of what is practised from then on. */
    val isPrivate: Boolean = false,
)

/**
 * What was logged and practised in a week, Monday to Sunday. It prints the week alone.
 *
 * What was not told is nothing, which is another thing than none.
 */
public data class Week(
    /** Its first day. */
    val first: LocalDate,
    /** Nights that were logged. */
    val nights: Int,
    /** Of them with nightmares. */
    val withNightmares: Int,
    /** The nightmares in them. */
    val nightmares: Int,
    /** How bad they were in the mean. */
    val intensity: Double?,
    /** Practices, finished or not. */
    val practices: Int,
    /** How much was heard. */
    val practised: Duration,
    /** How tense before, in the mean. */
    val before: Double?,
    /** How tense after, in the mean, over the same practices. */
    val after: Double?,
) {
    override fun toString(): String = "Week(first=$first)"
}

/** A file that was exported, read whole; nothing of it is taken in before [Companion.takeIn]. */
public class Export internal constructor(
    internal val ffi: FfiExport,
) {
    /** What is in it, in numbers: shown before it is taken in. */
    public val contents: Contents = ffi.contents()
}

/** Something that is here and came otherwise: the person chooses, with both before their eyes. */
public data class Differing(
    /** As it is here. */
    val here: Kept,
    /** As it came; nothing where the file has not all its words, and then there is nothing to choose. */
    val came: Kept?,
)

internal fun FfiKept.toKotlin(): Kept = Kept(id, day.toKotlin(), entry.toKotlin())

private fun FfiEntry.toKotlin(): Entry =
    when (this) {
        is FfiEntry.Practice -> {
            practised.run {
                Practised(
                    exercise,
                    language,
                    ending,
                    began.toKotlin(),
                    over.toKotlin(),
                    length.toKotlinDuration(),
                    heard.toKotlinDuration(),
                    outcome,
                    stopped,
                    grounded.toInt(),
                    before.toKotlin(),
                    after.toKotlin(),
                )
            }
        }

        is FfiEntry.Place -> {
            place.run { Place(at.toKotlin(), exercise, language, answers.toKotlin()) }
        }

        is FfiEntry.DayList -> {
            list.run { DayList(at.toKotlin(), exercise, items) }
        }

        is FfiEntry.Night -> {
            night.toKotlin()
        }

        is FfiEntry.Dream -> {
            dream.run {
                Dream(title, chosen.toKotlin(), isWritten, newDream, made?.toKotlin(), aside?.toKotlin(), done)
            }
        }

        is FfiEntry.Goal -> {
            goal.run { Goal(at.toKotlin(), text, reached?.toKotlin()) }
        }

        is FfiEntry.Shared -> {
            shared.run { Shared(at.toKotlin(), to, isSealed, first.toKotlin()..last.toKotlin(), lock, parts) }
        }
    }

private fun FfiNight.toKotlin(): Night = Night(of.toKotlin(), nightmares.toInt(), woken?.toInt(), intensity?.toInt(), title)

internal fun Night.toFfi(): FfiNight =
    FfiNight(of.toFfi(), nightmares.toCount(), woken?.toCount(), intensity?.coerceIn(-1, 255)?.toUByte(), title)

private fun Int.toCount(): UByte = coerceIn(0, 255).toUByte()

internal fun FfiSettings.toKotlin(): Settings = Settings(language, country, reminder?.toKotlin(), isPrivate)

internal fun Settings.toFfi(): FfiSettings = FfiSettings(language, country, reminder?.toFfi(), isPrivate)

internal fun FfiWeek.toKotlin(): Week =
    Week(
        first.toKotlin(),
        nights.toInt(),
        withNightmares.toInt(),
        nightmares.toInt(),
        intensityTenths?.tenths(),
        practices.toInt(),
        practised.toKotlinDuration(),
        beforeTenths?.tenths(),
        afterTenths?.tenths(),
    )

private fun UInt.tenths(): Double = toDouble() / 10
