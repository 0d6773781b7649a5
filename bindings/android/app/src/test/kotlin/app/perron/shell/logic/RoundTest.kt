package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.CardStanding
import app.perron.ffi.Companion
import app.perron.ffi.Config
import app.perron.ffi.DueStanding
import app.perron.ffi.Fault
import app.perron.ffi.Language
import app.perron.ffi.Letter
import app.perron.ffi.Moment
import app.perron.ffi.Night
import app.perron.ffi.Side
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.security.SecureRandom
import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** A therapist's phone and a client's, with the bridge itself: the rules of the shell, one after another, from a card to a report. */
class RoundTest {
    @TempDir lateinit var folder: File
    private val now = Moment(2026, 11, 28, 14, 0, 0)
    private val today = LocalDate.of(2026, 11, 28)
    private val opened = mutableListOf<Companion>()
    private val reader = ZxingReader()

    private fun phone(name: String): Companion {
        val home = File(folder, name)
        val keys = WrappedKeys(FakeKeystore(), FolderShelf(File(home, "keys"))) { ByteArray(it).also(SecureRandom()::nextBytes) }
        val config = Config(clips = home.path, home = home.path, language = Language.NL, withoutSound = true)
        return Companion(config, keys, null).also { opened += it }
    }

    @AfterEach
    fun close() = opened.forEach { it.shutDown() }

    /** What another's camera makes of a card on a screen. */
    private fun seen(
        phone: Companion,
        size: Int = 4,
    ): ByteArray {
        val code = assertNotNull(phone.card()?.code)
        return assertNotNull(cardIn(reader.read(picture(code, size))))
    }

    private fun Companion.meets(other: Companion) = pair(direct(seen(other)), null, null, now)

    @Test
    fun `a card that the bridge draws is read by the camera as the bridge wrote it`() {
        val phone = phone("therapist")
        val card = phone.introduce(Side.THERAPIST, PrivateText("Jo"))
        for (size in 3..8) assertEquals(card.text.reveal(), seen(phone, size).decodeToString(), "$size")
        val known = phone.lookAtCard(direct(seen(phone)))
        assertIs<CardStanding.Oneself>(known.standing)
        assertEquals(CardStep.Nothing, step(known))
    }

    @Test
    fun `whoever comes with other keys is not taken in without a question`() {
        val client = phone("client")
        client.introduce(Side.CLIENT, PrivateText("Sam"))
        val therapist = phone("therapist").also { it.introduce(Side.THERAPIST, PrivateText("Jo")) }
        val stranger = phone("stranger").also { it.introduce(Side.THERAPIST, PrivateText("Jo")) }
        val known = client.meets(therapist)
        val card = client.lookAtCard(direct(seen(stranger)))
        assertEquals(CardStep.Replace(known.fingerprint), step(card))
        assertFailsWith<Fault.Refused> { client.meets(stranger) }
        assertEquals(listOf(known), client.pairings())
        client.pair(direct(seen(stranger)), null, known.fingerprint, now)
        assertEquals(listOf(card.fingerprint), client.pairings().map { it.fingerprint })
    }

    @Test
    fun `a new key leaves one and what is kept, and erasing what no longer names its key leaves none`() {
        val phone = phone("keys")
        val shelf = File(folder, "keys/keys")
        val night = Night(phone.nightOf(now), 1u, null, null, null)
        phone.logNight(night, now)
        val before = shelf.list().orEmpty().single()
        assertTrue(phone.changeKey())
        assertTrue(shelf.list().orEmpty().single() != before)
        assertEquals(1, phone.entries().size)
        phone.shutDown()
        File(folder, "keys/journal/journal.perron").writeBytes(ByteArray(8192))
        val again = phone("keys")
        again.erase()
        assertTrue(shelf.list().orEmpty().isEmpty())
    }

    @Test
    fun `what a form says is what a client reads and has today and a report goes back`() {
        val (client, therapist) = phone("client") to phone("therapist")
        client.introduce(Side.CLIENT, PrivateText("Sam"))
        therapist.introduce(Side.THERAPIST, PrivateText("Jo"))
        val whom = therapist.meets(client)

        val train = therapist.library(Language.NL).single { it.id == "evening-train" }
        val task = Task(Choices(train).lasting(10), today, today.plusDays(20), 4, PrivateText("om de dag los te laten"))
        val form = Form(Language.NL, whom.fingerprint, PrivateText("De trein"), goals = PrivateText("weer slapen")).put(task)
        assertTrue(form.isReady)
        assertTrue(therapist.checkDraft(form.draft(), now).isNotEmpty())
        val packed = therapist.pack(form.draft(), whom.fingerprint, now)

        // From someone who is not known yet, it is a reason to pair.
        val early = assertFailsWith<Fault.Unpaired> { client.openLetter(direct(packed.file.bytes)) }
        assertEquals(Remedy.PAIR, early.trouble { emptySet() }.remedy)
        val known = client.meets(therapist)

        val offer = assertIs<Letter.Homework>(client.openLetter(direct(packed.file.bytes))).offer
        val said = blocks(offer.assignment().lines).flatten().joinToString("\n") { it.reveal() }
        for (words in listOf("De trein", "weer slapen", "om de dag los te laten")) assertTrue(words in said, words)
        assertTrue(client.assignments().isEmpty())
        client.accept(offer, now)
        val due = client.today(now).due.single()
        assertEquals(DueStanding.DUE to true, due.standing to canBegin(due))
        assertEquals(task.choices.wishes(), Choices(train).agreed(due.exercise.wishes).wishes())
        // From the list of another language it is begun in its own.
        val listed = client.libraryToday(Language.EN, now)
        assertEquals(Language.NL, listed.single { it.id == "evening-train" }.language)
        assertEquals(Language.EN, listed.single { it.id == "coat-rack" }.language)

        val again = Form.of(therapist.issued().single().assignment, whom.fingerprint, therapist.library(Language.NL))
        assertEquals(form.draft(), again.draft())

        client.logNight(Night(client.nightOf(now), 2u, 1u.toUByte(), 6u.toUByte(), PrivateText("de kelder")), now)
        val choice = ReportChoice(today)
        val report = client.report(choice.first.day(), choice.last.day(), choice.parts.toList(), now)
        assertTrue(report.lines().none { "kelder" in it.reveal() })
        val sealed = client.share(report, therapists(client.pairings()).single().fingerprint, now)
        assertEquals(known.fingerprint, therapists(client.pairings()).single().fingerprint)
        val received = assertIs<Letter.Report>(therapist.openLetter(direct(sealed.bytes))).report
        assertEquals("Sam", received.client().reveal())
        val files = therapist.reportFiles(received, false)
        assertEquals("text/html", typeOf(files.first().name))
        assertTrue(files.drop(1).all { typeOf(it.name) == "text/csv" } && files.size > 1)
        assertTrue(files.none { "kelder" in it.bytes.decodeToString() })
    }
}
