package app.perron

import kotlin.time.Duration
import kotlin.time.toKotlinDuration
import app.perron.ffi.Act as FfiAct
import app.perron.ffi.Event as FfiEvent
import app.perron.ffi.News as FfiNews

/**
 * What a person, or the system, does in a practice.
 *
 * What has no meaning now is refused, and the news says so. [Ground] and [Stop] always have one.
 */
public sealed interface Act {
    /** Be silent until resume. */
    public data object Pause : Act

    /** Go on, from the start of the interrupted sentence. */
    public data object Resume : Act

    /** Leave a hold. */
    public data object Continue : Act

    /** Keep this pause or hold open, the bed alone. */
    public data object Stay : Act

    /** This sentence again; within 2 s of its start, the one before. */
    public data object Back : Act

    /** Here and now, at once. */
    public data object Ground : Act

    /** Back from the grounding. */
    public data object Return : Act

    /** Be silent, and end. */
    public data object Stop : Act

    /** Something else took the sound: a call, another app. */
    public data object InterruptionBegan : Act

    /** It is over. */
    public data class InterruptionEnded(
        /** How long it took, by a clock that never jumps. */
        val lasted: Duration,
        /** Whether the system allows going on. */
        val mayResume: Boolean,
    ) : Act

    /** The headphones came out: what was private would be heard by all. It goes on only when the person says so. */
    public data object RouteLost : Act
}

/** What happened in a practice. */
public sealed interface Event {
    /** It began. */
    public data object Began : Event

    /** A scene begins. */
    public data object Scene : Event

    /** A sentence begins; its words are in the news. */
    public data class Sentence(
        /** Whether it is the grounding's. */
        val grounding: Boolean,
    ) : Event

    /** A pause begins. */
    public data object Pause : Event

    /** A hold begins, or a pause is being kept open. */
    public data class Hold(
        /** Whether it waits for continue. */
        val open: Boolean,
    ) : Event

    /** A phase of a breath begins: what can be felt or seen swells or ebbs for so long. Whatever silences the practice ends it. */
    public data class Breathe(
        /** In or out. */
        val phase: Breath,
        /** How long it takes. */
        val takes: Duration,
    ) : Event

    /** The end has moved: so much is left as the news says. */
    public data object EndMoved : Event

    /** The grounding's last word was spoken: return, stop, or help? It waits in silence. */
    public data object Asked : Event

    /** Silent until resume. */
    public data object Paused : Event

    /** Goes on. */
    public data object Resumed : Event

    /** The grounding begins. */
    public data object Grounded : Event

    /** Back in the exercise. */
    public data object Returned : Event

    /** The person stopped. */
    public data object Stopped : Event

    /** The last frame was heard. */
    public data object Ended : Event

    /** A command that has no meaning now; nothing changed. */
    public data class Refused(
        /** Why. */
        val why: Refusal,
    ) : Event

    /** The device ran dry for so long; nothing was skipped. */
    public data class Underrun(
        /** For how long. */
        val lasted: Duration,
    ) : Event
}

/** Something that happened, and how it stands then: a shell counts the time left down from here, and need not ask. */
public data class News(
    /** What. */
    val event: Event,
    /** How much was heard before it, silences included. */
    val at: Duration,
    /** How much of the exercise was heard before it. */
    val practised: Duration,
    /** Where the practice is then. */
    val state: State,
    /** Until the end; nothing while it waits for the person. */
    val left: Duration?,
    /** The words, when a sentence began; they may be a person's own. */
    val text: PrivateText?,
) {
    /** Whether nothing follows. */
    val isLast: Boolean get() = event == Event.Stopped || event == Event.Ended
}

/** This moment of a practice. */
public data class Now(
    /** Where it is. */
    val state: State,
    /** Until the end; nothing while it waits for the person. */
    val left: Duration?,
    /** The sentence that is heard, or was heard last; it may be a person's own words. */
    val sentence: PrivateText?,
) {
    internal fun after(news: News): Now =
        when (news.event) {
            is Event.Sentence -> Now(news.state, null, news.text)
            Event.Returned -> Now(news.state, null, null)
            else -> copy(state = news.state)
        }
}

/** What is shown when a practice is over: after a sleep ending, nothing at all. */
public data class Afterwards(
    /** Whether the question is asked now, and how. */
    val asking: Asking,
    /** The question, where it is asked now. */
    val question: Question?,
    /** What is said. */
    val says: List<String>,
)

internal fun Act.toFfi(): FfiAct =
    when (this) {
        Act.Pause -> FfiAct.Pause
        Act.Resume -> FfiAct.Resume
        Act.Continue -> FfiAct.Continue
        Act.Stay -> FfiAct.Stay
        Act.Back -> FfiAct.Back
        Act.Ground -> FfiAct.Ground
        Act.Return -> FfiAct.Return
        Act.Stop -> FfiAct.Stop
        Act.InterruptionBegan -> FfiAct.InterruptionBegan
        is Act.InterruptionEnded -> FfiAct.InterruptionEnded(lasted.toFfi(), mayResume)
        Act.RouteLost -> FfiAct.RouteLost
    }

internal fun FfiEvent.toKotlin(): Event =
    when (this) {
        FfiEvent.Began -> Event.Began
        FfiEvent.Scene -> Event.Scene
        is FfiEvent.Sentence -> Event.Sentence(grounding)
        FfiEvent.Pause -> Event.Pause
        is FfiEvent.Hold -> Event.Hold(open)
        is FfiEvent.Breath -> Event.Breathe(phase, takes.toKotlinDuration())
        FfiEvent.EndMoved -> Event.EndMoved
        FfiEvent.Asked -> Event.Asked
        FfiEvent.Paused -> Event.Paused
        FfiEvent.Resumed -> Event.Resumed
        FfiEvent.Grounded -> Event.Grounded
        FfiEvent.Returned -> Event.Returned
        FfiEvent.Stopped -> Event.Stopped
        FfiEvent.Ended -> Event.Ended
        is FfiEvent.Refused -> Event.Refused(why)
        is FfiEvent.Underrun -> Event.Underrun(lasted.toKotlinDuration())
    }

internal fun FfiNews.toKotlin(): News =
    News(event.toKotlin(), at.toKotlinDuration(), practised.toKotlinDuration(), state, left?.toKotlinDuration(), text)
