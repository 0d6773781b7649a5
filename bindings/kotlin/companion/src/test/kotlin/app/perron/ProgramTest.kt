package app.perron

import kotlinx.coroutines.runBlocking
import program.program
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Files
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The program of the README: it stands there as it is run, and prints what stands there. */
class ProgramTest {
    private val readme = Files.readString(HOUSE.resolve("bindings/kotlin/README.md"))
    private val source =
        Files.readString(HOUSE.resolve("bindings/kotlin/companion/src/test/kotlin/program/Program.kt"))

    @Test
    fun `it stands in the README, in fewer than forty lines`() {
        assertTrue(source.lines().size < 40)
        assertContains(readme, "```kotlin\n$source```")
    }

    @Test
    fun `it runs, and prints what the README says`() {
        val printed = printed { runBlocking { program(HOUSE.resolve("audio/assets/voice"), Hum()) } }
        Files.writeString(HOUSE.resolve("bindings/kotlin/companion/target/program.txt"), printed)
        assertContains(printed, "safe-place: ")
        assertContains(printed, "${30 * 48_000 * 4} bytes of PCM")
        assertContains(printed, "10s: Grounded")
        val shown = readme.substringAfter("```text\n").substringBefore("```")
        assertEquals(printed, shown)
    }

    private fun printed(run: () -> Unit): String {
        val usual = System.out
        val bytes = ByteArrayOutputStream()
        System.setOut(PrintStream(bytes, true))
        try {
            run()
        } finally {
            System.setOut(usual)
        }
        return bytes.toString()
    }
}
