package app.perron

import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.nio.file.Files
import java.time.LocalDate
import kotlin.experimental.xor
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue

private val FOLDER = HOUSE.resolve("tests/vectors/homework")

/** Homework and reports: the vectors that Rust and Swift replay too, and what is Kotlin's own of it. */
class HomeworkTest {
    @TestFactory
    fun `homework is the same everywhere`() =
        each("homework.json") { case, expected ->
            phone(case.string("phone")) { companion ->
                for (before in case.strings("accepted")) companion.accept(companion.homework(file(before))).orThrow()
                val letter = file(case.string("letter"))
                case["flip"]?.let { letter[it.jsonPrimitive.long.toInt()] = letter[it.jsonPrimitive.long.toInt()] xor 1 }
                when (val opened = companion.openLetter(letter)) {
                    is Fault -> {
                        assertEquals(expected.string("fault"), opened::class.simpleName?.lowercase())
                        assertEquals(expected.string("says"), opened.says)
                    }

                    is Done -> {
                        companion.holds(opened.value, case, expected)
                    }
                }
            }
        }

    @TestFactory
    fun `reports are the same everywhere`() =
        each("reports.json") { case, expected ->
            phone("client") { client ->
                client.takeIn(client.lookInto(case["json"].toString().toByteArray()).orThrow()).orThrow()
                val days = LocalDate.parse(case.string("first"))..LocalDate.parse(case.string("last"))
                val parts = case.strings("parts").map { ReportPart.valueOf(it.uppercase()) }.toSet()
                val report = client.report(days, parts).orThrow()
                assertEquals(expected.strings("lines"), report.lines.map { it.reveal() })
                val to = client.pairings().orThrow().single()
                if (report.isEmpty) {
                    assertIs<Fault.Refused>(client.share(report, to))
                    return@phone
                }
                val letter = client.share(report, to).orThrow()
                phone("therapist") { it.reads(letter.bytes, expected) }
            }
        }

    @Test
    fun `a code is drawn dark on light, and a card prints nothing of who it is`() =
        open(Keys()) { companion ->
            val card = companion.introduce(Side.CLIENT, PrivateText(SECRET)).orThrow()
            val code = card.code!!
            assertFalse(code.isDark(3, 3))
            assertTrue(code.isDark(4, 4) && code.isDark(code.side - 5, 4))
            assertEquals(List(6) { 5 }, card.fingerprint.groups.map { it.length })
            val seen = companion.lookAtCard(card.text.reveal().toByteArray()).orThrow()
            assertEquals(CardStanding.Oneself, seen.standing)
            assertFalse(seen.toString().contains(SECRET))
            assertIs<Fault.Refused>(companion.pair(card.file.bytes))
        }

    @Test
    fun `a draft is packed for a client and goes on from the one before`() =
        phone("therapist") { therapist ->
            val client = therapist.pairings().orThrow().single()
            val train = Assigned("evening-train", Wishes(), 3, LocalDate.of(2026, 11, 28))
            val draft = Draft(PrivateText(SECRET), Language.NL, listOf(train))
            val read = therapist.check(draft).orThrow()
            assertEquals(SECRET, read.first().reveal())
            val tram = assertIs<Fault.Unfit>(therapist.pack(draft.copy(exercises = listOf(train.copy(exercise = "evening-tram"))), client))
            assertContains(tram.says, "evening-tram")
            val wrong = assertIs<Fault.Unfit>(therapist.check(draft.copy(exercises = listOf(train.copy(daysAWeek = 8)))))
            assertFalse(wrong.toString().contains(SECRET))
            val first = therapist.pack(draft, client).orThrow()
            val issued = therapist.issued().orThrow().single()
            val next = therapist.pack(issued.assignment.toDraft().copy(bedtime = true), client).orThrow()
            assertEquals(listOf(1, 2), listOf(first, next).map { it.assignment.revision })
            assertTrue(next.assignment.bedtime)
            assertFalse(draft.toString().contains(SECRET) || issued.toString().contains(SECRET))
        }

    private suspend fun Companion.holds(
        letter: Letter,
        case: JsonObject,
        expected: JsonObject,
    ) {
        if (letter is Letter.Card) {
            assertEquals(expected.string("card"), letter.card.name.reveal())
            assertEquals(expected.string("fingerprint"), letter.card.fingerprint.toString())
            return assertEquals(expected.string("says"), letter.card.says.reveal())
        }
        val offer = assertIs<Letter.Homework>(letter).offer
        val standing =
            when (val standing = offer.standing) {
                OfferStanding.New -> "new"
                is OfferStanding.Revises -> "revises ${standing.revision}"
                OfferStanding.Same -> "same"
            }
        assertEquals(expected.string("standing"), standing)
        assertEquals(expected.strings("lines"), offer.assignment.lines.map { it.reveal() })
        accept(offer).orThrow()
        val (whole, shown) = wholeLibrary(Language.NL).orThrow() to library(Language.NL).orThrow()
        val hidden = whole.size - shown.size
        assertEquals(expected["hidden"]!!.jsonPrimitive.long, hidden.toLong())
        val due = today().orThrow().due
        val now = expected["today"]!!.jsonArray[case.strings("days").indexOf("2026-11-28")]
        assertEquals(now.strings(), due.map { "${it.exercise.title}: ${it.says}" })
        val prepared =
            due.map {
                val made = prepare(it.exercise.exercise, it.language, it.exercise.wishes).orThrow()
                "${it.exercise.exercise} ${made.length.inWholeMilliseconds} ${made.fingerprint.reveal()}"
            }
        assertEquals(expected.strings("prepared"), prepared)
    }

    private suspend fun Companion.reads(
        letter: ByteArray,
        expected: JsonObject,
    ) {
        val report = assertIs<Letter.Report>(openLetter(letter).orThrow()).report
        assertEquals(expected.string("from"), report.client.reveal())
        assertEquals(expected.strings("lines"), report.lines.map { it.reveal() })
        assertEquals(expected.strings("weeks"), report.weeks.map { "${it.nights} ${it.nightmares} ${it.practices}" })
        val files = files(report, fhir = true).orThrow()
        assertEquals(
            expected.strings("files"),
            files.map { if (it.name.endsWith(".csv")) "${it.name} ${fnv(it.bytes)}" else it.name },
        )
        val page = files.first().bytes.decodeToString()
        assertTrue(page.startsWith("<!doctype html>"))
    }

    private fun each(
        file: String,
        holds: (case: JsonObject, expected: JsonObject) -> Unit,
    ): List<DynamicTest> {
        val text = Files.readString(FOLDER.resolveSibling(file))
        val cases = Json.parseToJsonElement(text).jsonObject["cases"]!!.jsonArray
        return cases.map { case ->
            DynamicTest.dynamicTest("$file: ${case.jsonObject.string("name")}") {
                holds(case.jsonObject, case.jsonObject["expected"]!!.jsonObject)
            }
        }
    }
}

/** The one key of both journals. */
private object OneKey : KeyProvider {
    override fun key(name: String): ByteArray = ByteArray(32) { 7 }

    override fun create(name: String): ByteArray? = null

    override fun delete(name: String): Boolean = true

    override fun deleteAll(): Boolean = true
}

/** A phone with one of the two journals that were made once. */
private fun phone(
    whose: String,
    test: suspend (Companion) -> Unit,
) {
    val home = Files.createTempDirectory("perron-kotlin")
    try {
        Files.createDirectory(home.resolve("journal"))
        Files.copy(FOLDER.resolve("$whose.journal"), home.resolve("journal/journal.perron"))
        runBlocking {
            Companion.open(config(home).copy(language = Language.NL), OneKey, null, EVENING).orThrow().use { test(it) }
        }
    } finally {
        home.toFile().deleteRecursively()
    }
}

private fun file(name: String): ByteArray = Files.readAllBytes(FOLDER.resolve(name))

private suspend fun Companion.homework(letter: ByteArray): HomeworkOffer = assertIs<Letter.Homework>(openLetter(letter).orThrow()).offer

private fun JsonObject.string(key: String): String = getValue(key).jsonPrimitive.content

private fun JsonObject.strings(key: String): List<String> = getValue(key).strings()

private fun JsonElement.strings(): List<String> = jsonArray.map { it.jsonPrimitive.content }
