package app.perron

import app.perron.ffi.InternalException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Tag
import org.junit.jupiter.api.Timeout
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.atomic.AtomicReference
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlin.time.Duration
import kotlin.time.Duration.Companion.minutes
import app.perron.ffi.Cancel as FfiCancel
import app.perron.ffi.Fault as FfiFault

private val SHOWN = Wishes(length = 20.minutes, voice = VoiceChoice.Shown)

@Timeout(300)
class LifeTest {
    @Test
    fun `closing while it plays stops it, tells so, and ends the flow`() =
        open { companion ->
            val prepared = companion.prepare("safe-place", Language.EN, SHOWN).orThrow()
            val practice = companion.begin(prepared).orThrow()
            practice.act(Act.Pause)
            practice.events.first { it.event == Event.Paused }
            companion.close()
            val heard = practice.events.toList()
            assertEquals(Event.Began, heard.first().event)
            assertEquals(Event.Stopped, heard.last().event)
            assertEquals(State.STOPPED, practice.now().state)
            assertEquals(heard, practice.events.toList(), "who comes late hears it all")
        }

    @Test
    fun `after closing every call answers that it is closed`() =
        open(Keys()) { companion ->
            val prepared = companion.prepareGrounding(Language.NL).orThrow()
            companion.close()
            companion.close()
            assertEquals(Fault.Closed, companion.library(Language.NL))
            assertEquals(Fault.Closed, companion.prepare("safe-place", Language.NL))
            assertEquals(Fault.Closed, companion.begin(prepared))
            assertEquals(Fault.Closed, companion.entries())
            assertEquals(Fault.Closed, companion.erase())
            assertEquals(Fault.Closed, companion.programme())
        }

    @Test
    fun `a preparation whose coroutine is cancelled asks the voice no more`() {
        val asked = AtomicInteger()
        val speaking = CountDownLatch(1)
        val cancelled = CountDownLatch(1)
        val voice =
            object : Hum() {
                override fun speak(request: SpeechRequest): Speech? {
                    asked.incrementAndGet()
                    speaking.countDown()
                    cancelled.await()
                    return super.speak(request)
                }
            }
        open(voice = voice) { companion ->
            coroutineScope {
                val preparing =
                    launch(Dispatchers.IO) {
                        companion.prepare("safe-place", Language.EN, Wishes(voice = VoiceChoice.Platform)).orThrow()
                    }
                speaking.await()
                preparing.cancel()
                cancelled.countDown()
                preparing.join()
                assertTrue(preparing.isCancelled)
            }
        }
        assertEquals(1, asked.get())
    }

    @Test
    fun `a render whose coroutine is cancelled is given up`() =
        open { companion ->
            val prepared = companion.prepare("safe-place", Language.EN, SHOWN).orThrow()
            val rendering = CompletableDeferred<Unit>()
            val fault = CompletableDeferred<FfiFault>()
            coroutineScope {
                val job =
                    launch {
                        givingUp(Dispatchers.IO) { cancel ->
                            rendering.complete(Unit)
                            try {
                                prepared.ffi.render(emptyList(), null, cancel)
                            } catch (given: FfiFault) {
                                fault.complete(given)
                            }
                        }
                    }
                rendering.await()
                job.cancelAndJoin()
            }
            assertIs<FfiFault.GivenUp>(fault.await())
        }

    @Test
    fun `what was given up before it began answers so`() =
        open { companion ->
            val prepared = companion.prepareGrounding(Language.EN).orThrow()
            val cancel = FfiCancel().apply { cancel() }
            assertEquals(Fault.GivenUp, attempt { prepared.ffi.render(emptyList(), null, cancel) })
        }

    @Test
    fun `a voice that throws is asked no more, its sentences are shown, and its words stay behind`() {
        val asked = AtomicInteger()
        val voice =
            object : Hum() {
                override fun speak(request: SpeechRequest): Speech? {
                    asked.incrementAndGet()
                    error(request.text.reveal())
                }
            }
        open(voice = voice) { companion ->
            val wishes = Wishes(voice = VoiceChoice.Platform, answers = mapOf("place" to listOf(PrivateText(SECRET))))
            val prepared = companion.prepare("safe-place", Language.EN, wishes).orThrow()
            assertTrue(prepared.unvoiced > 0)
            assertEquals(2, asked.get(), "once for the exercise, once for its grounding")
        }
    }

    @Test
    fun `a listener that throws keeps nothing from going on`() =
        open { companion ->
            val prepared = companion.prepareGrounding(Language.EN).orThrow()
            val practice = companion.begin(prepared) { error(SECRET) }.orThrow()
            practice.act(Act.Stop)
            val heard = practice.events.toList()
            assertEquals(Event.Stopped, heard.last().event)
        }

    @Test
    fun `a listener may call anything, closing included`() =
        open(Keys()) { companion ->
            val prepared = companion.prepare("safe-place", Language.EN, SHOWN).orThrow()
            val states = AtomicReference<State>()
            val kept = AtomicReference<Reply<List<Kept>>>()
            val practice = CompletableDeferred<Practice>()
            val begun =
                companion
                    .begin(prepared) { news ->
                        if (news.event is Event.Sentence && kept.get() == null) {
                            runBlocking {
                                states.set(practice.await().now().state)
                                kept.set(companion.entries())
                                practice.await().close()
                                companion.close()
                            }
                        }
                    }.orThrow()
            practice.complete(begun)
            assertTrue(
                begun.events
                    .toList()
                    .last()
                    .isLast,
            )
            assertTrue(states.get() != null)
            assertIs<Done<*>>(kept.get())
            assertEquals(Fault.Closed, companion.library(Language.EN))
        }

    @Test
    fun `a key provider that throws or answers nothing is a fault in words, and its own words stay behind`() {
        val throwing =
            object : Keys() {
                override fun create(name: String): ByteArray? = error(SECRET)
            }
        val empty =
            object : Keys() {
                override fun create(name: String): ByteArray? = null
            }
        for (keys in listOf(throwing, empty)) {
            open(keys) { companion ->
                val fault = assertIs<Fault.Key>(companion.entries())
                assertTrue(fault.says.isNotBlank())
                assertFalse(SECRET in fault.toString())
                // The grounding waits for no key.
                assertIs<Done<*>>(companion.prepareGrounding(Language.EN))
            }
        }
    }

    @Test
    fun `a key provider that calls back is answered that it is busy, and all goes on`() {
        val companion = CompletableDeferred<Companion>()
        val answered = AtomicReference<Reply<List<Kept>>>()
        val keys =
            object : Keys() {
                override fun create(name: String): ByteArray? {
                    runBlocking { answered.set(companion.await().entries()) }
                    return super.create(name)
                }
            }
        open(keys) {
            companion.complete(it)
            assertEquals(emptyList(), it.entries().orThrow())
            assertIs<Fault.Store>(answered.get())
        }
    }

    @Test
    fun `what is kept is there again, in the types of Kotlin`() =
        open(Keys()) { companion ->
            val night = Night(of = companion.nightOfNow().orThrow(), nightmares = 2, woken = 1, intensity = 3)
            companion.logNight(night).orThrow()
            val untold = Night(of = night.of.minusDays(1), nightmares = 1)
            companion.logNight(untold).orThrow()
            val goal = companion.keepGoal(PrivateText(SECRET)).orThrow()
            val entries = companion.entries().orThrow()
            assertEquals(listOf(night, untold), entries.map { it.entry }.filterIsInstance<Night>())
            assertEquals(EVENING.now(), (entries.single { it.id == goal }.entry as Goal).at)
            assertFalse(SECRET in entries.toString())
            assertFalse("3" in night.toString())
            val settings = Settings(Language.NL, Country.BE, EVENING.now().toLocalTime())
            companion.keepSettings(settings).orThrow()
            assertEquals(settings, companion.settings().orThrow())
            assertTrue(companion.remove(goal).orThrow())
            assertFalse(companion.remove(goal).orThrow())
        }

    @Test
    fun `a number that is none is the shell's mistake, and a rule's no is in words`() =
        open(Keys()) { companion ->
            val night = Night(of = EVENING.now().toLocalDate(), nightmares = 1, woken = 0, intensity = 11)
            assertIs<Fault.Input>(companion.logNight(night))
            val ahead = Night(of = EVENING.now().toLocalDate().plusDays(3), nightmares = 0, woken = 0)
            assertIs<Fault.Refused>(companion.logNight(ahead))
            assertIs<Fault.Input>(companion.answeredLate(Score.Given(11)))
            assertIs<Fault.Missing>(companion.prepare("no-such-exercise", Language.EN))
        }

    /** A library with optimisations refuses to be provoked: of the one that is shipped it is left out. */
    @Test
    @Tag("provoked")
    fun `a fault of the program itself is told in words of ours, and the companion goes on`() =
        open(Keys()) { companion ->
            val broken = assertIs<Fault.Broken>(companion.questions("provoke $SECRET", Language.EN))
            val says = assertNotNull(broken.says)
            assertFalse(SECRET in FaultException(broken).stackTraceToString())
            assertFalse("provoke" in says)
            assertIs<Fault.Broken>(companion.prepare("provoke $SECRET", Language.EN))
            // A call that cannot fail has a harmless answer.
            assertEquals("provoke me", companion.say("provoke me", Language.EN))
            assertIs<Done<*>>(companion.keepGoal(PrivateText(SECRET)))
            assertEquals(1, companion.entries().orThrow().size)
            assertIs<Done<*>>(companion.prepareGrounding(Language.EN))
        }

    @Test
    fun `what the bridge itself could not do has no words either`() {
        val reply = attempt<Unit> { throw InternalException(SECRET) }
        assertEquals(Fault.Broken(null), reply)
        assertFalse(SECRET in FaultException(reply as Fault).stackTraceToString())
    }

    @Test
    fun `each act is a call of its own`() =
        open { companion ->
            val prepared = companion.prepare("safe-place", Language.EN, SHOWN).orThrow()
            val all =
                mapOf(
                    listOf(Act.Pause) to setOf(Event.Paused),
                    listOf(Act.Pause, Act.Resume) to setOf(Event.Resumed),
                    listOf(Act.Continue) to setOf(Event.Refused(Refusal.NOT_HOLDING)),
                    // Whether there is a pause to keep depends on how far it came.
                    listOf(Act.Stay) to setOf(Event.Refused(Refusal.NOTHING_TO_KEEP), Event.Hold(open = true)),
                    listOf(Act.Pause, Act.Ground) to setOf(Event.Grounded),
                    listOf(Act.Pause, Act.Return) to setOf(Event.Refused(Refusal.NOT_GROUNDING)),
                    listOf(Act.Ground, Act.Return) to setOf(Event.Returned),
                    listOf(Act.Pause, Act.Stop) to setOf(Event.Stopped),
                )
            for ((acts, becomes) in all) {
                val practice = companion.begin(prepared).orThrow()
                acts.forEach(practice::act)
                val heard = practice.events.first { it.event in becomes }
                assertEquals(heard.state, practice.now().state)
                practice.close()
                assertEquals(Now(State.STOPPED, null, null), practice.now().copy(sentence = null))
            }
        }

    @Test
    fun `what a person wrote is in no picture of anything`() =
        open { companion ->
            val wishes = SHOWN.copy(answers = mapOf("place" to listOf(PrivateText(SECRET))))
            val prepared = companion.prepare("safe-place", Language.EN, wishes).orThrow()
            assertTrue(prepared.sentences.any { SECRET in it.text.reveal() }, "the place is spoken of")
            val practice = companion.begin(prepared, Score.Given(9)).orThrow()
            practice.act(Act.Stop)
            val pictures =
                listOf(
                    wishes,
                    prepared,
                    prepared.wishes,
                    prepared.sentences,
                    practice.events.toList(),
                    practice.now(),
                    Score.Given(9),
                    ForReading(SECRET),
                    Done(SECRET),
                    SpeechRequest(PrivateText(SECRET), Language.EN, 1f, 1f),
                )
            for (picture in pictures) {
                assertFalse(SECRET in picture.toString())
            }
            assertFalse("9" in Score.Given(9).toString())
        }

    @Test
    fun `ten minutes of practice cross fewer than four hundred times`() =
        open(Keys()) { companion ->
            val heard = AtomicInteger()
            val wishes = Wishes(length = 10.minutes)
            val prepared = companion.prepare("safe-place", Language.EN, wishes).orThrow()
            val practice = companion.begin(prepared) { heard.incrementAndGet() }.orThrow()
            val news = practice.events.toList()
            assertEquals(Event.Ended, news.last().event)
            assertTrue(news.last().at >= 9.minutes)
            assertNull(practice.trouble())
            // Each piece of news is one call; nothing else crosses while it plays. Ten minutes are 112 500 blocks of sound.
            println("ten minutes of practice: ${heard.get()} crossings")
            assertEquals(news.size, heard.get())
            assertTrue(heard.get() in 20..399)
        }

    @Test
    fun `times that cannot be become the nearest that can`() =
        open { companion ->
            for ((asked, nearest) in listOf(Duration.INFINITE to true, -Duration.INFINITE to false)) {
                val prepared = companion.prepare("safe-place", Language.EN, SHOWN.copy(length = asked)).orThrow()
                val reach = prepared.lengths
                assertEquals(if (nearest) reach.endInclusive else reach.start, prepared.length)
                assertEquals(
                    0,
                    prepared
                        .render(until = -Duration.INFINITE)
                        .orThrow()
                        .pcm.size,
                )
            }
            val grounding = companion.prepareGrounding(Language.EN).orThrow()
            val whole = grounding.render(until = Duration.INFINITE).orThrow()
            assertEquals(Event.Ended, whole.news.last().event)
        }

    @Test
    fun `cancelling one caller leaves the others alone`() =
        open { companion ->
            coroutineScope {
                val stays = async { companion.prepareGrounding(Language.EN) }
                val goes = async { companion.prepare("safe-place", Language.EN, SHOWN) }
                goes.cancel()
                assertIs<Done<*>>(stays.await())
            }
        }
}
