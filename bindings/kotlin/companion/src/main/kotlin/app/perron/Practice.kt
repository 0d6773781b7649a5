package app.perron

import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.flow.takeWhile
import kotlinx.coroutines.withContext
import kotlin.time.Duration.Companion.milliseconds
import app.perron.ffi.Listener as FfiListener
import app.perron.ffi.News as FfiNews
import app.perron.ffi.Practice as FfiPractice

/**
 * A practice that sounds: ground and stop always work.
 *
 * Letting go of it does not stop it at once: [close] it.
 */
public class Practice internal constructor(
    private val ffi: FfiPractice,
    private val hearing: Hearing,
    private val dispatcher: CoroutineDispatcher,
) : AutoCloseable {
    /**
     * What happens in it, until it is over; then the flow completes.
     *
     * Nothing is lost: a collector that comes late hears it all again, from the first. One that must only know how it
     * stands asks [now].
     */
    public val events: Flow<News> = hearing.told

    /** Does what the person, or the system, wants. It returns at once, and what has no meaning now is refused in the news. */
    public fun act(act: Act): Unit =
        when (act) {
            Act.Pause -> ffi.pause()
            Act.Resume -> ffi.resume()
            Act.Continue -> ffi.leaveHold()
            Act.Stay -> ffi.stay()
            Act.Back -> ffi.back()
            Act.Ground -> ffi.ground()
            Act.Return -> ffi.leaveGrounding()
            Act.Stop -> ffi.stop()
            Act.InterruptionBegan -> ffi.interruptionBegan()
            is Act.InterruptionEnded -> ffi.interruptionEnded(act.lasted.toMillis(), act.mayResume)
            Act.RouteLost -> ffi.routeLost()
        }

    /** Gives the voice another level in decibels: 0 is as it was made, -40 hardly there. */
    public fun voiceLevel(decibels: Float): Unit = ffi.level(true, decibels)

    /** Gives every bed another level in decibels: 0 is as it was made, -40 hardly there. */
    public fun bedLevel(decibels: Float): Unit = ffi.level(false, decibels)

    /** Tells that the screen went off, or came back: the device holds more sound ready, in a short fade at the next pause. */
    public fun rest(atRest: Boolean): Unit = ffi.rest(atRest)

    /** This moment: the time that is left is asked, the rest is as [events] told it last. */
    public fun now(): Now = hearing.lately.copy(left = ffi.left().takeIf { it >= 0 }?.milliseconds)

    /** What is shown now that it is over; before that, as if the person had stopped it. */
    public fun afterwards(): Afterwards {
        val after = ffi.afterwards()
        return Afterwards(after.asking, after.question, after.says)
    }

    /** Keeps the answer after it; answers what follows. */
    public suspend fun answeredAfter(score: Score): Reply<Offering?> =
        withContext(dispatcher) { attempt { ffi.answeredAfter(score.toFfi()) } }

    /** The first thing that could not be kept of it, if anything could not. */
    public fun trouble(): Fault? = ffi.trouble()?.toFault()

    /**
     * Fades, stops, and waits until all is silent and kept: some tenths of a second. It may be called twice, and while the
     * practice is telling. What is asked afterwards is answered still.
     */
    override fun close() {
        ffi.finish()
        hearing.closed()
    }
}

/** Hears for a practice, on a thread of it. */
internal class Hearing(
    private val atOnce: (News) -> Unit,
) : FfiListener {
    // Some hundred small things in the longest practice: all are kept, so that none is lost.
    private val news = MutableSharedFlow<News?>(replay = Int.MAX_VALUE)

    @Volatile private var by: Thread? = null

    /** How it stands, but for the time that is left. */
    @Volatile var lately: Now = Now(State.PLAYING, null, null)
        private set

    val told: Flow<News> = news.takeWhile { it != null }.filterNotNull()

    override fun heard(news: FfiNews) {
        by = Thread.currentThread()
        val heard = news.toKotlin()
        lately = lately.after(heard)
        this.news.tryEmit(heard)
        try {
            atOnce(heard)
        } finally {
            by = null
            if (heard.isLast) this.news.tryEmit(null)
        }
    }

    /** It is over; while it is telling, the last of the news is still to come. */
    fun closed() {
        if (by !== Thread.currentThread()) news.tryEmit(null)
    }
}
