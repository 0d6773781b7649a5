package app.perron

import kotlinx.coroutines.CoroutineDispatcher
import kotlin.time.Duration
import kotlin.time.toKotlinDuration
import app.perron.ffi.At as FfiAt
import app.perron.ffi.Prepared as FfiPrepared

/** A sentence of an exercise. */
public data class Sentence(
    /** When it begins, from the first frame. */
    val at: Duration,
    /** How long it takes. */
    val takes: Duration,
    /** The words; they may be a person's own. */
    val text: PrivateText,
    /** Whether a voice speaks it; else it is shown. */
    val isSpoken: Boolean,
)

/** Something a person does in a render, and when. */
public data class At(
    /** How much was heard before it. */
    val at: Duration,
    /** What. */
    val act: Act,
)

/** A render: the very samples that would have been heard. */
public class Rendering(
    /** Stereo samples of 16 bits, interleaved, the low byte first. */
    public val pcm: ByteArray,
    /** Frames a second. */
    public val rate: Int,
    /** What happened in it. */
    public val news: List<News>,
)

/** An exercise that can begin: everything is spoken and laid out. It may begin more than once. */
public class Prepared internal constructor(
    internal val ffi: FfiPrepared,
    private val dispatcher: CoroutineDispatcher,
) {
    private val facts = ffi.facts()

    /** The title a person sees. */
    public val title: String get() = facts.title

    /** The exercise's id. */
    public val exercise: String get() = facts.exercise

    /** The language it is spoken in. */
    public val language: Language get() = facts.language

    /** How long it is, first frame to last. */
    public val length: Duration get() = facts.length.toKotlinDuration()

    /** How it ends. */
    public val ending: Ending get() = facts.ending

    /** The lengths that can be had with these wishes and this voice. */
    public val lengths: ClosedRange<Duration>
        get() = facts.shortest.toKotlinDuration()..facts.longest.toKotlinDuration()

    /** The length that was asked for, when the nearest was taken instead. */
    public val insteadOf: Duration? get() = facts.insteadOf?.toKotlinDuration()

    /** How many sentences no voice speaks though one was wanted: they are shown. */
    public val unvoiced: Int get() = facts.unvoiced.toInt()

    /** Whether a voice in it is provisional, which is said to the person. */
    public val isProvisional: Boolean get() = facts.isProvisional

    /** Whether it could hold a person's own words and none were given. */
    public val isStandIn: Boolean get() = facts.isStandIn

    /** What was wished for it, the answers among it. */
    public val wishes: Wishes get() = ffi.wishes().toKotlin()

    /** Its sentences, for captions. Each look crosses the bridge: keep them. */
    public val sentences: List<Sentence>
        get() =
            ffi.sentences().map {
                Sentence(it.at.toKotlinDuration(), it.takes.toKotlinDuration(), it.text, it.spoken)
            }

    /**
     * What its timeline is, as 64 hexadecimal digits: the same wishes, clips and version give the same.
     *
     * A person's own words go into it, so it prints nothing either.
     */
    public val fingerprint: PrivateText get() = PrivateText(ffi.fingerprint())

    /**
     * Renders it without a device, the begin at once and what a person does at its time; at most [until], else to its end.
     *
     * It takes a while: a second a few minutes of sound; a coroutine that is cancelled gives it up. Ten minutes are 115 MB.
     */
    public suspend fun render(
        acts: List<At> = emptyList(),
        until: Duration? = null,
    ): Reply<Rendering> =
        givingUp(dispatcher) { cancel ->
            val made = ffi.render(acts.map { FfiAt(it.at.toFfi(), it.act.toFfi()) }, until?.toFfi(), cancel)
            Rendering(made.pcm, made.rate.toInt(), made.news.map { it.toKotlin() })
        }

    /** Its title alone. */
    override fun toString(): String = "Prepared($exercise)"
}

/** What became of a practice that was cut off. */
public class Resumed internal constructor(
    /** What can begin; nothing where its time is over, and what was heard of it is kept. */
    public val prepared: Prepared?,
    /** Whether it goes on at the interrupted sentence, rather than from the start. */
    public val goesOn: Boolean,
    /** What is said of it. */
    public val says: String,
)
