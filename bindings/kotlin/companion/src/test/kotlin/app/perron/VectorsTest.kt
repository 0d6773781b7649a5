package app.perron

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import java.nio.file.Files
import kotlin.test.assertEquals
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds

/** The vectors of `tests/vectors`, whose README says what they are: the same as in Rust and in Swift. */
class VectorsTest {
    @TestFactory
    fun `preparations are the same everywhere`() =
        each("preparations.json") { case, expected ->
            open { companion ->
                val prepared = companion.prepare(case.text("exercise")!!, case.language(), case.wishes()).orThrow()
                assertEquals(expected.number("length"), prepared.length.inWholeMilliseconds)
                assertEquals(expected.number("shortest"), prepared.lengths.start.inWholeMilliseconds)
                assertEquals(expected.number("longest"), prepared.lengths.endInclusive.inWholeMilliseconds)
                assertEquals(expected.number("sentences"), prepared.sentences.size.toLong())
                assertEquals(expected.text("fingerprint"), prepared.fingerprint.reveal())
            }
        }

    @TestFactory
    fun `sessions are the same everywhere`() =
        each("sessions.json") { case, expected ->
            open { companion ->
                val prepared = companion.prepare(case.text("exercise")!!, case.language(), case.wishes()).orThrow()
                val acts = case["acts"]!!.jsonArray.map { it.jsonObject.act() }
                val rendering = prepared.render(acts, case.number("until")?.milliseconds).orThrow()
                val news = expected["news"]!!.jsonArray.map { it.jsonPrimitive.content }
                assertEquals(news, rendering.news.map(::line))
                assertEquals(expected.number("frames"), rendering.pcm.size / 4L)
                assertEquals(expected.text("sound"), fnv(rendering.pcm))
            }
        }

    @TestFactory
    fun `what is taken along is the same everywhere`() =
        each("journals.json") { case, expected ->
            open(Keys()) { companion ->
                val json = case["json"].toString().toByteArray()
                val export = companion.lookInto(json).orThrow()
                val looked = export.contents
                val contents = expected["contents"]!!.jsonObject
                assertEquals(
                    contents.values.map { it.jsonPrimitive.long },
                    listOf(
                        looked.dayLists,
                        looked.dreams,
                        looked.goals,
                        looked.newDreams,
                        looked.nights,
                        looked.originals,
                        looked.places,
                        looked.practices,
                    ).map { it.toLong() },
                )
                assertEquals(
                    expected.number("added"),
                    companion
                        .takeIn(export)
                        .orThrow()
                        .added
                        .toLong(),
                )
                assertEquals(
                    expected.number("known_again"),
                    companion
                        .takeIn(export)
                        .orThrow()
                        .known
                        .toLong(),
                )
                assertEquals(
                    expected.number("entries"),
                    companion
                        .entries()
                        .orThrow()
                        .size
                        .toLong(),
                )
                val out =
                    Json
                        .parseToJsonElement(
                            companion
                                .exportJson()
                                .orThrow()
                                .bytes
                                .decodeToString(),
                        ).jsonObject
                assertEquals(case["json"]!!.jsonObject["entries"], out["entries"])
                val weeks =
                    companion.weeks(4).orThrow().map {
                        "${it.nights} ${it.withNightmares} ${it.nightmares} ${it.practices}"
                    }
                assertEquals(expected["weeks"]!!.jsonArray.map { it.jsonPrimitive.content }, weeks)
            }
        }

    private fun each(
        file: String,
        holds: (case: JsonObject, expected: JsonObject) -> Unit,
    ): List<DynamicTest> {
        val text = Files.readString(HOUSE.resolve("tests/vectors").resolve(file))
        val cases = Json.parseToJsonElement(text).jsonObject["cases"]!!.jsonArray
        check(cases.isNotEmpty())
        return cases.map { case ->
            DynamicTest.dynamicTest("$file: ${case.jsonObject.text("name")}") {
                holds(case.jsonObject, case.jsonObject["expected"]!!.jsonObject)
            }
        }
    }
}

private fun JsonObject.there(key: String): JsonElement? = get(key).takeUnless { it == null || it is JsonNull }

private fun JsonObject.text(key: String): String? = there(key)?.jsonPrimitive?.content

private fun JsonObject.number(key: String): Long? = there(key)?.jsonPrimitive?.long

private fun JsonObject.language(): Language = Language.valueOf(text("language")!!.uppercase())

private fun JsonObject.wishes(): Wishes {
    val wishes = there("wishes")?.jsonObject ?: JsonObject(emptyMap())
    return Wishes(
        length = wishes.number("length")?.milliseconds,
        senses =
            wishes.there("senses")?.jsonArray?.map { Sense.valueOf(it.jsonPrimitive.content.uppercase()) }
                ?: emptyList(),
        ending = wishes.text("ending")?.let { Ending.valueOf(it.uppercase()) },
        bed = if (wishes.text("bed") == "off") BedWish.Off else BedWish.Usual,
        mode = wishes.text("mode")?.let { Mode.valueOf(it.uppercase()) },
        answers =
            wishes
                .there("answers")
                ?.jsonObject
                ?.mapValues { (_, items) -> items.jsonArray.map { PrivateText(it.jsonPrimitive.content) } }
                ?: emptyMap(),
        voice = if (wishes.text("voice") == "shown") VoiceChoice.Shown else VoiceChoice.Shipped,
        seed = wishes.number("seed")?.toULong() ?: 0u,
    )
}

private fun JsonObject.act(): At {
    val act =
        when (val name = text("act")) {
            "pause" -> {
                Act.Pause
            }

            "resume" -> {
                Act.Resume
            }

            "continue" -> {
                Act.Continue
            }

            "stay" -> {
                Act.Stay
            }

            "back" -> {
                Act.Back
            }

            "ground" -> {
                Act.Ground
            }

            "return" -> {
                Act.Return
            }

            "stop" -> {
                Act.Stop
            }

            "interruption-began" -> {
                Act.InterruptionBegan
            }

            "interruption-ended" -> {
                Act.InterruptionEnded(number("lasted")!!.milliseconds, get("may_resume")!!.jsonPrimitive.boolean)
            }

            "route-lost" -> {
                Act.RouteLost
            }

            else -> {
                error("no act: $name")
            }
        }
    return At(number("at")!!.milliseconds, act)
}

/** An event in one word, as the vectors have it. */
fun word(event: Event): String =
    when (event) {
        Event.Began -> "began"
        Event.Scene -> "scene"
        is Event.Sentence -> if (event.grounding) "grounding-sentence" else "sentence"
        Event.Pause -> "pause"
        is Event.Hold -> if (event.open) "hold-open" else "hold"
        is Event.Breathe -> "${event.phase.name.lowercase()} ${event.takes.inWholeMilliseconds}"
        Event.EndMoved -> "end-moved"
        Event.Asked -> "asked"
        Event.Paused -> "paused"
        Event.Resumed -> "resumed"
        Event.Grounded -> "grounded"
        Event.Returned -> "returned"
        Event.Stopped -> "stopped"
        Event.Ended -> "ended"
        is Event.Refused -> "refused"
        is Event.Underrun -> "underrun ${event.lasted.inWholeMilliseconds}"
    }

private fun line(news: News): String {
    val ms = { duration: Duration -> duration.inWholeMilliseconds }
    return "${ms(news.at)} ${ms(news.practised)} ${news.left?.let(ms) ?: "-"} ${word(news.event)}"
}

/** FNV-1a of 64 bits. */
internal fun fnv(bytes: ByteArray): String {
    var hash = 0xcbf29ce484222325uL
    for (byte in bytes) hash = (hash xor byte.toUByte().toULong()) * 0x100000001b3uL
    return hash.toString(16).padStart(16, '0')
}
