package app.perron

import kotlin.time.Duration
import kotlin.time.toKotlinDuration
import app.perron.ffi.Answer as FfiAnswer
import app.perron.ffi.Ask as FfiAsk
import app.perron.ffi.AskKind as FfiAskKind
import app.perron.ffi.BedWish as FfiBedWish
import app.perron.ffi.EndingRule as FfiEndingRule
import app.perron.ffi.Exercise as FfiExercise
import app.perron.ffi.VoiceChoice as FfiVoiceChoice
import app.perron.ffi.Wishes as FfiWishes

/** An exercise that can be shown. */
public data class Exercise(
    /** Its name, the same in every language. */
    val id: String,
    /** The language it is spoken in. */
    val language: Language,
    /** The title a person sees. */
    val title: String,
    /** One sentence that says what it is. */
    val summary: String,
    /** Who may start it. */
    val care: Care,
    /** How it ends; nothing: the person chooses, and without a wish it wakes. */
    val ending: Ending?,
    /** The lengths it can be asked for. */
    val lengths: ClosedRange<Duration>,
    /** Its length without a wish. */
    val usual: Duration,
    /** The beds a person can choose, the usual one first; none is always allowed. */
    val beds: List<Bed>,
    /** The senses that it speaks to. */
    val senses: List<Sense>,
    /** Whether a clinician has read it; an exercise that nobody has read says so. */
    val isReviewed: Boolean,
    /** Whether the person wrote it. */
    val isOwn: Boolean,
)

/** Which bed a person wants. */
public sealed interface BedWish {
    /** The first that the exercise names. */
    public data object Usual : BedWish

    /** Silence beneath the voice. */
    public data object Off : BedWish

    /** This one; it must be one that the exercise names. */
    public data class Named(
        /** Which. */
        val bed: Bed,
    ) : BedWish
}

/** A voice. */
public sealed interface VoiceChoice {
    /** The shipped clips; for a person's own words the platform's voice, if it has one. */
    public data object Shipped : VoiceChoice

    /** The platform's voice, for everything that it speaks. */
    public data object Platform : VoiceChoice

    /** None: every sentence is shown, and its time is kept. */
    public data object Shown : VoiceChoice

    /** Recordings of this name. */
    public data class Recorded(
        /** The name. */
        val name: String,
    ) : VoiceChoice
}

/** What a person asked for; everything left out has the exercise's usual value. */
public data class Wishes(
    /** The length, first frame to last; what cannot be had becomes the nearest, and [Prepared.insteadOf] says so. */
    val length: Duration? = null,
    /** The senses, in the order they are wanted; empty: all, as written. */
    val senses: List<Sense> = emptyList(),
    /** The ending, where the exercise lets one choose. */
    val ending: Ending? = null,
    /** By day or by night; by day unless told. */
    val daytime: Daytime? = null,
    /** The bed. */
    val bed: BedWish = BedWish.Usual,
    /** How far the bed stays beneath the voice; clear unless told. */
    val mode: Mode? = null,
    /** Answers by slot: one text for a word, a text or a choice, several for a list. */
    val answers: Map<String, List<PrivateText>> = emptyMap(),
    /** The voice; without a wish the platform's where it is a good one, else the shipped clips. */
    val voice: VoiceChoice? = null,
    /** What the soundscapes grow from. */
    val seed: ULong = 0u,
)

/** Something worth asking a person before an exercise; nothing has to be answered. */
public data class Ask(
    /** The slot that the answer is for. */
    val slot: String,
    /** The question as it is shown. */
    val asks: String,
    /** What kind of answer it takes. */
    val kind: AskKind,
)

/** What kind of answer a question takes, with its limits in characters. */
public sealed interface AskKind {
    /** One word or a few. */
    public data class Word(
        /** At most so many characters. */
        val characters: Int,
    ) : AskKind

    /** A text. */
    public data class Text(
        /** At most so many characters. */
        val characters: Int,
    ) : AskKind

    /** Items. */
    public data class Items(
        /** At most so many. */
        val items: Int,
        /** Each of at most so many characters. */
        val characters: Int,
    ) : AskKind

    /** One of these. */
    public data class Choice(
        /** What can be chosen. */
        val of: List<String>,
    ) : AskKind
}

internal fun FfiExercise.toKotlin(): Exercise {
    val ending = (ending as? FfiEndingRule.Only)?.v1
    val lengths = shortest.toKotlinDuration()..longest.toKotlinDuration()
    return Exercise(id, language, title, summary, care, ending, lengths, usual.toKotlinDuration(), beds, senses, reviewed, own)
}

internal fun VoiceChoice.toFfi(): FfiVoiceChoice =
    when (this) {
        VoiceChoice.Shipped -> FfiVoiceChoice.Shipped
        VoiceChoice.Platform -> FfiVoiceChoice.Platform
        VoiceChoice.Shown -> FfiVoiceChoice.Shown
        is VoiceChoice.Recorded -> FfiVoiceChoice.Recorded(name)
    }

internal fun FfiVoiceChoice.toKotlin(): VoiceChoice =
    when (this) {
        FfiVoiceChoice.Shipped -> VoiceChoice.Shipped
        FfiVoiceChoice.Platform -> VoiceChoice.Platform
        FfiVoiceChoice.Shown -> VoiceChoice.Shown
        is FfiVoiceChoice.Recorded -> VoiceChoice.Recorded(name)
    }

internal fun BedWish.toFfi(): FfiBedWish =
    when (this) {
        BedWish.Usual -> FfiBedWish.Usual
        BedWish.Off -> FfiBedWish.Off
        is BedWish.Named -> FfiBedWish.Named(bed)
    }

internal fun FfiBedWish?.toKotlin(): BedWish =
    when (this) {
        null, FfiBedWish.Usual -> BedWish.Usual
        FfiBedWish.Off -> BedWish.Off
        is FfiBedWish.Named -> BedWish.Named(v1)
    }

internal fun Map<String, List<PrivateText>>.toFfi(): List<FfiAnswer> = map { (slot, items) -> FfiAnswer(slot, items) }

internal fun List<FfiAnswer>.toKotlin(): Map<String, List<PrivateText>> = associate { it.slot to it.items }

internal fun Wishes.toFfi(): FfiWishes =
    FfiWishes(
        length = length?.toFfi(),
        senses = senses,
        ending = ending,
        daytime = daytime,
        bed = bed.toFfi(),
        mode = mode,
        answers = answers.toFfi(),
        voice = voice?.toFfi(),
        seed = seed,
    )

internal fun FfiWishes.toKotlin(): Wishes =
    Wishes(
        length = length?.toKotlinDuration(),
        senses = senses,
        ending = ending,
        daytime = daytime,
        bed = bed.toKotlin(),
        mode = mode,
        answers = answers.toKotlin(),
        voice = voice?.toKotlin(),
        seed = seed,
    )

internal fun FfiAsk.toKotlin(): Ask = Ask(slot, asks, kind.toKotlin())

internal fun FfiAskKind.toKotlin(): AskKind =
    when (this) {
        is FfiAskKind.Word -> AskKind.Word(characters.toInt())
        is FfiAskKind.Text -> AskKind.Text(characters.toInt())
        is FfiAskKind.Items -> AskKind.Items(items.toInt(), characters.toInt())
        is FfiAskKind.Choice -> AskKind.Choice(of)
    }
