package app.perron.shell.logic

import org.junit.jupiter.api.assertDoesNotThrow
import java.io.ByteArrayInputStream
import java.io.IOException
import java.io.InputStream
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The laws of what comes from outside. */
class InboxTest {
    private val own = "app.perron"

    @Test
    fun `only content of another app is looked at`() {
        assertTrue(isForeign("content", "com.example.mail.provider", own))
        assertTrue(isForeign("content", "10@com.example.mail.provider", own))
        assertTrue(isForeign("content", "app.perronneke.files", own))
    }

    @Test
    fun `a path on the device is never opened for another app and neither is what this one hands out`() {
        for (scheme in listOf("file", "android.resource", "http", "", null)) assertFalse(isForeign(scheme, "com.example", own), "$scheme")
        for (whose in listOf("app.perron.outbox", "0@app.perron.outbox", "x@y@app.perron", "app.perron", "", null)) {
            assertFalse(isForeign("content", whose, own), "$whose")
        }
    }

    @Test
    fun `what is as long as it may be is whole and one byte more is refused`() {
        for (most in listOf(0, 1, 1000)) {
            val bytes = ByteArray(most) { it.toByte() }
            assertContentEquals(bytes, ByteArrayInputStream(bytes).whole(most))
            assertFailsWith<IOException> { ByteArrayInputStream(bytes + 1).whole(most) }
        }
    }

    @Test
    fun `what never ends is not read for ever`() {
        val endless =
            object : InputStream() {
                var read = 0L

                override fun read(): Int = 0.also { read++ }
            }
        assertFailsWith<IOException> { endless.whole(1000) }
        assertTrue(endless.read < 20_000)
    }

    @Test
    fun `a card is found in what was written around it and nothing else is taken for one`() {
        for (card in listOf("PERRON1:AB-C", "PERRON1:A B %C:/")) {
            assertEquals(card, cardIn("Hoi! Dit is mijn kaart:\n $card \nGroet, Sam")?.decodeToString())
        }
        for (text in listOf(
            null,
            "",
            "perron1:ab",
            "PERRON2:ab",
            "PERRON1: ",
            "PERRON1:",
            "https://example.org",
        )) {
            assertNull(cardIn(text), "$text")
        }
    }

    @Test
    fun `a text without end is not searched without end`() {
        assertDoesNotThrow { cardIn("PERRON1:" + "A ".repeat(5_000_000)) }
        assertNull(cardIn(" ".repeat(20_000) + "PERRON1:AB"))
    }

    @Test
    fun `a buffer for the bridge is of its own memory and holds the same`() {
        val buffer = direct(byteArrayOf(1, 2, 3))
        assertTrue(buffer.isDirect)
        assertContentEquals(byteArrayOf(1, 2, 3), ByteArray(buffer.remaining()).also(buffer::get))
    }
}
