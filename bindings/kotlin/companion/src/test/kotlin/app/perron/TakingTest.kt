package app.perron

import kotlinx.coroutines.runBlocking
import java.nio.file.Files
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

/** What comes in from files, and what erasing leaves. */
class TakingTest {
    private val of = EVENING.now().toLocalDate().minusDays(1)

    private suspend fun nights(companion: Companion): List<Int> =
        companion
            .entries()
            .orThrow()
            .mapNotNull { (it.entry as? Night)?.nightmares }

    @Test
    fun `of what came otherwise the person chooses`() =
        open(Keys()) { there ->
            open(Keys()) { here ->
                val goal = there.keepGoal(PrivateText("To sleep through.")).orThrow()
                here.takeIn(here.lookInto(there.exportJson().orThrow().bytes).orThrow()).orThrow()
                there.goalReached(goal, true).orThrow()
                there.logNight(Night(of, nightmares = 3)).orThrow()
                val told = here.logNight(Night(of, nightmares = 1)).orThrow()

                val export = here.lookInto(there.exportJson().orThrow().bytes).orThrow()
                assertEquals(1uL, export.contents.nights)
                assertEquals(1uL, here.takeIn(export).orThrow().different)
                val (first, second) = here.differing(export).orThrow()
                assertEquals(listOf(goal, told), listOf(first.here.id, second.here.id))
                assertEquals(3, (assertNotNull(second.came).entry as Night).nightmares)
                here.choose(export, first, came = true).orThrow()
                here.choose(export, second, came = false).orThrow()
                assertTrue(here.differing(export).orThrow().isEmpty())
                assertEquals(listOf(1), nights(here))
                assertNotNull(
                    (
                        here
                            .entries()
                            .orThrow()
                            .single { it.id == goal }
                            .entry as Goal
                    ).reached,
                )
                here.takeIn(export).orThrow()
                here.choose(export, second, came = true).orThrow()
                assertEquals(listOf(3), nights(here))
            }
        }

    @Test
    fun `erasing a journal that no longer names its key leaves no key behind`() {
        val home = Files.createTempDirectory("perron-kotlin")
        val keys = Keys()
        try {
            runBlocking {
                Companion.open(config(home), keys, null, EVENING).orThrow().use { it.logNight(Night(of, 1)).orThrow() }
                assertEquals(1, keys.count)
                Files.write(home.resolve("journal/journal.perron"), ByteArray(8192))
                Companion.open(config(home), keys, null, EVENING).orThrow().use {
                    assertIs<Fault.Store>(it.entries())
                    it.erase().orThrow()
                    assertEquals(0, keys.count)
                    assertTrue(it.entries().orThrow().isEmpty())
                }
            }
        } finally {
            home.toFile().deleteRecursively()
        }
    }

    @Test
    fun `keys that cannot all be deleted are told of, and no word of theirs`() {
        val keys =
            object : Keys() {
                override fun deleteAll(): Boolean = error("the bench behind the house")
            }
        open(keys) { companion ->
            companion.logNight(Night(of, 1)).orThrow()
            val fault = assertIs<Fault.Key>(companion.erase())
            assertEquals(false, "bench" in fault.says)
        }
    }

    @Test
    fun `a recording is taken in for one sentence, and what cannot be used is refused in words`() =
        open(Keys()) { companion ->
            val sentence = companion.toRecord(Language.NL, "grounding").orThrow().minBy { it.length }
            val flac = Files.readAllBytes(HOUSE.resolve("tests/vectors/homework/thuis.flac"))
            assertIs<Fault.Unfit>(companion.addRecording(flac.copyOf(99), sentence, "noor", Language.NL))
            assertTrue(companion.recordings().orThrow().isEmpty())
            companion.addRecording(flac, sentence, "noor", Language.NL).orThrow()
            assertEquals(
                listOf(sentence.text),
                companion
                    .recordings()
                    .orThrow()
                    .single()
                    .sentences,
            )
            assertFailsWith<FaultException> { companion.addRecording(flac, sentence, "../noor", Language.NL).orThrow() }
        }
}
