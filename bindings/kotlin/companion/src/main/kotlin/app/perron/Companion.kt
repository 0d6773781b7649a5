package app.perron

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import java.nio.ByteBuffer
import java.nio.file.Path
import java.time.LocalDate
import kotlin.time.Duration
import app.perron.ffi.Companion as FfiCompanion
import app.perron.ffi.Config as FfiConfig
import app.perron.ffi.NeedMet as FfiNeedMet
import app.perron.ffi.Prepared as FfiPrepared

/** Where things are, and how they are wanted. */
public data class Config(
    /** The folder of the shipped clips, with one folder a language. */
    val clips: Path,
    /**
     * The folder of what is kept and of a person's own scripts and recordings; without one nothing is kept.
     *
     * It belongs where no backup takes it along: `noBackupFilesDir` on Android.
     */
    val home: Path? = null,
    /** The language of what is read, until the settings say another. */
    val language: Language = Language.EN,
    /** What [Companion.revision] told last: an older copy of the file is then refused and not taken for the latest. */
    val lastSeen: ULong? = null,
    /** Sound goes nowhere, at full speed: for tests, and for a screen shown without sound. */
    val withoutSound: Boolean = false,
)

/**
 * The companion: a library of exercises, practices that sound, and what is kept of them.
 *
 * An app holds one: while it is open, nobody else can open what is kept. Every call may be made from any thread; what takes
 * a while suspends, and a coroutine that is cancelled gives it up. After [close] every call answers [Fault.Closed].
 */
public class Companion private constructor(
    private val ffi: FfiCompanion,
    internal val clock: Clock,
    private val dispatcher: CoroutineDispatcher,
) : AutoCloseable {
    /** Opens it. */
    public companion object Opening {
        /**
         * Opens the library. What is kept is opened when it is needed first, so that the grounding waits for no key.
         *
         * Without [keys] nothing is kept. A script of the person's own that cannot be read is left out of the library.
         */
        public suspend fun open(
            config: Config,
            keys: KeyProvider? = null,
            voice: SpeechVoice? = null,
            clock: Clock = Clock.System,
            dispatcher: CoroutineDispatcher = Dispatchers.IO,
        ): Reply<Companion> =
            withContext(dispatcher) {
                attempt {
                    val where =
                        FfiConfig(
                            clips = config.clips.toString(),
                            home = config.home?.toString(),
                            language = config.language,
                            lastSeen = config.lastSeen,
                            withoutSound = config.withoutSound,
                        )
                    Companion(FfiCompanion(where, keys?.let(::AskedKeys), voice?.let(::AskedVoice)), clock, dispatcher)
                }
            }
    }

    /**
     * Closes it: a practice that sounds fades and stops, and what is kept is free for another. It may be called twice, and
     * waits for the fade.
     */
    override fun close(): Unit = ffi.shutDown()

    // The library.

    /**
     * The exercises of a language that can be played today, the person's own first: without those that an assignment hides,
     * and with who may start one as it was agreed. Where nothing can be read of what is kept, as if nothing had been agreed.
     */
    public suspend fun library(language: Language): Reply<List<Exercise>> =
        crossing { libraryToday(language, clock.moment()).map { it.toKotlin() } }

    /** The same whatever was agreed: for a therapist's form. */
    public suspend fun wholeLibrary(language: Language): Reply<List<Exercise>> = crossing { library(language).map { it.toKotlin() } }

    /** What is worth asking before an exercise: the slots that these wishes leave open. */
    public suspend fun questions(
        id: String,
        language: Language,
        wishes: Wishes = Wishes(),
    ): Reply<List<Ask>> = crossing { questions(id, language, wishes.toFfi()).map { it.toKotlin() } }

    /** Words of the screen by their key; what has no words shows its key. It crosses at once, whatever thread it is on. */
    public fun say(
        key: String,
        language: Language,
    ): String = ffi.say(key, language)

    // Around an exercise.

    /** What stands before an exercise now. Where nothing can be read of what is kept, as if nothing were. */
    public suspend fun before(
        id: String,
        language: Language,
        ending: Ending? = null,
    ): Reply<Before> = crossing { before(id, language, ending, clock.moment()).toKotlin() }

    /** Keeps that a caution page was read; where nothing can be kept, it is shown again the next time. */
    public suspend fun read(page: Page): Reply<Unit> = crossing { read(page) }

    /** What follows from the answer before an exercise; nothing: it can begin. Where the dreams rest by it, that is kept. */
    public suspend fun answeredBefore(
        id: String,
        language: Language,
        score: Score,
        ending: Ending? = null,
    ): Reply<Offering?> = crossing { answeredBefore(id, language, ending, score.toFfi(), clock.moment()) }

    /** The question after the latest practice, where it was not asked then and still is worth asking; nothing where not. */
    public suspend fun unanswered(): Reply<Question?> = crossing { unanswered(clock.moment()) }

    /** Keeps the answer to [unanswered]; answers what follows from it. */
    public suspend fun answeredLate(score: Score): Reply<Offering?> = crossing { answeredLate(score.toFfi(), clock.moment()) }

    /** People who can be reached: of the country that was set, else of those where the language is spoken. */
    public suspend fun helpLines(language: Language): List<HelpLine> = withContext(dispatcher) { ffi.helpLines(language) }

    // Preparing.

    /**
     * Prepares an exercise: chooses, has everything spoken, lays it out to the frame; up to some seconds where the
     * platform's voice speaks. What the wishes leave open is filled with what was agreed with a therapist for today, whose
     * recordings speak. A coroutine that is cancelled gives it up within a sentence.
     */
    public suspend fun prepare(
        id: String,
        language: Language,
        wishes: Wishes = Wishes(),
    ): Reply<Prepared> =
        givingUp(dispatcher) { cancel ->
            made(ffi.prepareToday(id, language, wishes.toFfi(), clock.moment(), cancel))
        }

    /** Prepares the grounding by itself. Nothing of it is kept, and it waits for no key. */
    public suspend fun prepareGrounding(language: Language): Reply<Prepared> = crossing { made(prepareGrounding(language)) }

    /** The exercise that was begun last, by its title; nothing where there is none yet. */
    public suspend fun last(): Reply<String?> = crossing { last() }

    /** Prepares the exercise that was begun last as it was wished, nothing asked: the ritual in one action. */
    public suspend fun prepareAgain(): Reply<Prepared> = givingUp(dispatcher) { cancel -> made(ffi.prepareAgain(clock.moment(), cancel)) }

    /** Whether a practice was cut off that can go on now; of one that cannot, what was heard is kept. */
    public suspend fun wasCutOff(): Reply<Boolean> = crossing { wasCutOff(clock.moment()) }

    /** Prepares what was cut off, to go on at the interrupted sentence with the same wishes. Nothing: nothing was. */
    public suspend fun prepareResumed(): Reply<Resumed?> =
        givingUp(dispatcher) { cancel ->
            ffi.prepareResumed(clock.moment(), cancel)?.let { Resumed(it.prepared?.let(::made), it.goesOn, it.says) }
        }

    /** Prepares the rehearsal of the new dream, of this length or the usual. */
    public suspend fun prepareRehearsal(
        language: Language,
        length: Duration? = null,
    ): Reply<Prepared> =
        givingUp(dispatcher) { cancel ->
            made(ffi.prepareRehearsal(language, length?.toFfi(), clock.moment(), cancel))
        }

    /** The wishes that call back a safe place which was kept: its words, and nothing else is chosen. */
    public suspend fun placeWishes(id: String): Reply<Wishes> = crossing { placeWishes(id).toKotlin() }

    // Practising.

    /**
     * Begins what was prepared, or lets it go on. Nothing sounds before this returns, and a fault means that nothing has
     * begun. What sounded before fades and stops.
     *
     * [before] is the answer to the question before it; [atRest] says that the screen is off. [hear] hears each thing at
     * once, on a thread of the practice, and may call anything, [close] included; what it throws is let go. For the screen
     * there is [Practice.events]. What cannot be kept keeps nothing from sounding: [Practice.trouble] tells it afterwards.
     */
    public suspend fun begin(
        prepared: Prepared,
        before: Score = Score.NotAsked,
        atRest: Boolean = false,
        hear: (News) -> Unit = {},
    ): Reply<Practice> =
        crossing {
            val hearing = Hearing(hear)
            Practice(begin(prepared.ffi, before.toFfi(), atRest, hearing, clock.moment()), hearing, dispatcher)
        }

    // What is kept.

    /** Everything that is kept, in the order it was. */
    public suspend fun entries(): Reply<List<Kept>> = crossing { entries().map { it.toKotlin() } }

    /** The nightmare as it was, for its owner to read: it is shown when it is asked for, and spoken never. */
    public suspend fun original(id: String): Reply<ForReading?> = crossing { original(id) }

    /** Removes an entry for ever, and what else has its words; false: there was none of this name. */
    public suspend fun remove(id: String): Reply<Boolean> = crossing { remove(id) }

    /** The night that is told of at this moment: until four in the morning that of the day before. */
    public suspend fun nightOfNow(): Reply<LocalDate> = crossing { nightOf(clock.moment()).toKotlin() }

    /** Keeps how a night was, in the place of what was told of it before; answers its name. */
    public suspend fun logNight(night: Night): Reply<String> = crossing { logNight(night.toFfi(), clock.moment()) }

    /** Keeps what the person practises for; answers its name. */
    public suspend fun keepGoal(text: PrivateText): Reply<String> = crossing { keepGoal(text, clock.moment()) }

    /** Marks a goal as reached, or as not reached after all; false: there is none of this name. */
    public suspend fun goalReached(
        id: String,
        reached: Boolean,
    ): Reply<Boolean> = crossing { goalReached(id, reached, clock.moment()) }

    /** Keeps a safe place with the words that belong to it; answers its name. */
    public suspend fun keepPlace(
        exercise: String,
        language: Language,
        answers: Map<String, List<PrivateText>>,
    ): Reply<String> = crossing { keepPlace(exercise, language, answers.toFfi(), clock.moment()) }

    /** What a person wants to be the same next time. */
    public suspend fun settings(): Reply<Settings> = crossing { settings().toKotlin() }

    /** Keeps these settings in the place of those before. */
    public suspend fun keepSettings(settings: Settings): Reply<Unit> = crossing { keepSettings(settings.toFfi()) }

    /** The last weeks in numbers, the one of this day at the end; 1 to 26 of them. */
    public suspend fun weeks(count: Int): Reply<List<Week>> = crossing { weeks(count.toCount(), clock.moment()).map { it.toKotlin() } }

    /** The last weeks as an SVG that needs nothing beside it. Its title and description are for a screen reader. */
    public suspend fun plot(
        count: Int,
        language: Language,
    ): Reply<PrivateText> = crossing { PrivateText(plot(count.toCount(), language, clock.moment())) }

    /** The last weeks in sentences, for who does not see a picture. */
    public suspend fun plotInWords(
        count: Int,
        language: Language,
    ): Reply<List<PrivateText>> = crossing { plotInWords(count.toCount(), language, clock.moment()).map(::PrivateText) }

    /** How often what is kept was written when it was opened, to be told the next time; nothing while it is not open. */
    public suspend fun revision(): ULong? = withContext(dispatcher) { ffi.revision() }

    /** A new key for what is kept, without the old one; false: that could not be deleted, and opens nothing but old copies. */
    public suspend fun changeKey(): Reply<Boolean> = crossing { changeKey() }

    /** Erases everything that is kept, the keys first; it does not have to open. There is no way back. */
    public suspend fun erase(): Reply<Unit> = crossing { erase() }

    /** What is still whole in what is kept when it is damaged; nothing is changed. */
    public suspend fun lookAtDamage(): Reply<Salvaged> = crossing { lookAtDamage() }

    /** Makes what is kept anew of what is whole; the damaged file stays beside it under another name. */
    public suspend fun mend(): Reply<Salvaged> = crossing { mend() }

    // The dream programme.

    /** Where the person is in the dream programme at this moment. */
    public suspend fun programme(): Reply<Programme> = crossing { programme(clock.moment()).toKotlin() }

    /** Keeps a dream that was chosen. [worst]: is it the worst? [happened]: is it about something that really happened? */
    public suspend fun chooseDream(
        title: PrivateText,
        worst: Told,
        happened: Told,
    ): Reply<String> = crossing { chooseDream(title, worst, happened, clock.moment()) }

    /** Keeps the nightmare as it was, once. It is never spoken. */
    public suspend fun writeDream(text: PrivateText): Reply<String> = crossing { writeDream(text, clock.moment()) }

    /** The words of the new dream that would be changed again; nothing where the next change makes a new one. */
    public suspend fun dreamToChange(): Reply<PrivateText?> = crossing { dreamToChange(clock.moment()) }

    /** Keeps the new dream: of the dream that was chosen, or in place of its earlier words. */
    public suspend fun changeDream(text: PrivateText): Reply<String> = crossing { changeDream(text, clock.moment()) }

    /** Keeps what the person found when they looked at their new dream; answers what is said of it. Any may be left out. */
    public suspend fun checkDream(
        done: Met?,
        needs: Map<Need, Met> = emptyMap(),
    ): Reply<String> = crossing { checkDream(done, needs.map { (need, met) -> FfiNeedMet(need, met) }, clock.moment()) }

    /** Lays a dream aside: the one that is being worked on, or else the new dream. It stays among what is kept. */
    public suspend fun layDreamAside(): Reply<String> = crossing { layDreamAside(clock.moment()) }

    // Taking along.

    /** What an export would hold, in numbers: shown before one is made. */
    public suspend fun contents(): Reply<Contents> = crossing { contents() }

    /** Everything as JSON, open to read for whoever has the file. */
    public suspend fun exportJson(): Reply<File> = crossing { exportJson() }

    /** Everything as CSV, a table a kind; cells that a spreadsheet would take for a formula are escaped. */
    public suspend fun exportCsv(): Reply<List<File>> = crossing { exportCsv() }

    /** Everything in a file that only the passphrase opens, for another device. It takes a second. */
    public suspend fun exportSealed(passphrase: PrivateText): Reply<File> = crossing { exportSealed(passphrase) }

    /** Reads a file that was exported, and takes nothing in. It takes a second where it is sealed. */
    public suspend fun lookInto(
        bytes: ByteArray,
        passphrase: PrivateText? = null,
    ): Reply<Export> = crossing { Export(lookInto(bytes.direct(), passphrase)) }

    /** Takes in a file that was exported, all of it or nothing; what is here already stays as it is. */
    public suspend fun takeIn(export: Export): Reply<TakenIn> = crossing { takeIn(export.ffi) }

    /**
     * What is here and came otherwise since this file was taken in, and nobody chose yet: entries, and nights that were told on
     * two devices. Until then the entries are as they were, and of two nights the heavier one counts.
     */
    public suspend fun differing(export: Export): Reply<List<Differing>> =
        crossing { differing(export.ffi).map { Differing(it.here.toKotlin(), it.came?.toKotlin()) } }

    /** Keeps one of two: what [came], or what is here. */
    public suspend fun choose(
        export: Export,
        differing: Differing,
        came: Boolean,
    ): Reply<Unit> = crossing { choose(export.ffi, differing.here.id, came) }

    internal suspend fun <T> crossing(call: FfiCompanion.() -> T): Reply<T> =
        // Whoever keeps the keys and calls back stays on its thread, where the store knows it and answers that it is busy.
        if (KeysAsked.here()) attempt { ffi.call() } else withContext(dispatcher) { attempt { ffi.call() } }

    private fun made(prepared: FfiPrepared): Prepared = Prepared(prepared, dispatcher)
}

/** The bridge reads bytes where they lie, which must be outside the JVM's own memory. */
internal fun ByteArray.direct(): ByteBuffer = ByteBuffer.allocateDirect(size).put(this).flip()

private fun Int.toCount(): UShort = coerceIn(1, 26).toUShort()
