package app.perron.shell.logic

import app.perron.ffi.File
import java.security.SecureRandom
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The laws of what another app may fetch. */
class OutboxTest {
    private val clock = HandClock()
    private val outbox = Outbox({ ByteArray(it).also(SecureRandom()::nextBytes) }, clock)

    private fun file(name: String) = File(name, byteArrayOf(1, 2, 3))

    private fun wiped(file: File) = file.bytes.all { it == 0.toByte() }

    @Test
    fun `each is found under its own name as often as it is asked for`() {
        val files = listOf(file("a.perron"), file("b.perron"))
        val names = outbox.hold(files)
        assertEquals(2, names.toSet().size)
        repeat(3) {
            names.zip(files) { name, file ->
                val found = assertNotNull(outbox.find(name))
                assertEquals(file.name to 6, found.name to found.bytes.sum())
            }
        }
    }

    @Test
    fun `what was handed out once can be handed out again`() {
        val file = file("a.perron")
        outbox.hold(listOf(file))
        val again = outbox.hold(listOf(file)).single()
        assertEquals(6, outbox.find(again)?.bytes?.sum())
        outbox.forget()
        assertEquals(6, file.bytes.sum())
    }

    @Test
    fun `a name cannot be guessed and what a person sees is none`() {
        val name = outbox.hold(listOf(file("verslag.perron"))).single()
        assertTrue(Regex("[0-9a-f]{32}").matches(name))
        for (guess in listOf(null, "", "verslag.perron", "0".repeat(32), name.dropLast(1), name.uppercase() + "x")) {
            assertNull(outbox.find(guess), "$guess")
        }
        assertTrue(name != outbox.hold(listOf(file("verslag.perron"))).single())
    }

    @Test
    fun `what is handed out next takes the place of what was there and wipes it`() {
        val name = outbox.hold(listOf(file("a"))).single()
        val first = assertNotNull(outbox.find(name))
        outbox.hold(listOf(file("b")))
        assertNull(outbox.find(name))
        assertTrue(wiped(first))
    }

    @Test
    fun `it lies there for a while and no longer and then it is wiped`() {
        val name = outbox.hold(listOf(file("a"))).single()
        val file = assertNotNull(outbox.find(name))
        clock.now += 15 * 60_000L - 1
        assertNotNull(outbox.find(name))
        clock.now += 1
        assertNull(outbox.find(name))
        assertTrue(wiped(file))
    }
}
