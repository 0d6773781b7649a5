package app.perron.shell.logic

import app.perron.ffi.KeyFault
import org.junit.jupiter.api.io.TempDir
import java.io.File
import java.io.IOException
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue

/** The laws of the keys, with a keystore of the JVM's own AES-GCM. */
class WrappedKeysTest {
    @TempDir lateinit var folder: File
    private val seal = FakeKeystore()
    private var drawn = 0
    private val keys by lazy {
        WrappedKeys(seal, FolderShelf(folder)) { count ->
            drawn++
            ByteArray(count) { (it * 7 + drawn).toByte() }
        }
    }

    @Test
    fun `what was made is given again the same`() {
        val made = keys.create("ab12")
        assertEquals(32, made.size)
        assertContentEquals(made, keys.key("ab12"))
    }

    @Test
    fun `it lies sealed and never bare`() {
        val made = keys.create("ab12")
        val lies = File(folder, "ab12").readBytes()
        assertFalse(lies.toList().windowed(8).any { it == made.take(8) })
    }

    @Test
    fun `two names have two keys`() {
        assertNotEquals(keys.create("a").toList(), keys.create("b").toList())
    }

    @Test
    fun `a blob under another name opens nothing`() {
        keys.create("a")
        keys.create("b")
        File(folder, "a").copyTo(File(folder, "b"), overwrite = true)
        assertFailsWith<KeyFault.Unavailable> { keys.key("b") }
    }

    @Test
    fun `a blob of which one bit was turned opens nothing`() {
        keys.create("a")
        val file = File(folder, "a")
        for (place in file.readBytes().indices) {
            val good = file.readBytes()
            file.writeBytes(good.copyOf().also { it[place] = (it[place].toInt() xor 1).toByte() })
            assertFailsWith<KeyFault.Unavailable>("$place") { keys.key("a") }
            file.writeBytes(good)
        }
    }

    @Test
    fun `deleting destroys the key so that a copy of the blob is worth nothing`() {
        keys.create("a")
        val copy = File(folder, "a").readBytes()
        keys.delete("a")
        assertFalse(File(folder, "a").exists())
        File(folder, "a").writeBytes(copy)
        assertFailsWith<KeyFault.Unavailable> { keys.key("a") }
    }

    @Test
    fun `what is not there is deleted already and cannot be had`() {
        keys.delete("never")
        assertFailsWith<KeyFault.Unavailable> { keys.key("never") }
    }

    @Test
    fun `deleting all leaves no key, whatever its name, and no blob`() {
        keys.deleteAll()
        for (name in listOf("a", "b")) keys.create(name)
        val copy = File(folder, "a").readBytes()
        keys.deleteAll()
        assertTrue(seal.held.isEmpty() && folder.list().orEmpty().isEmpty())
        File(folder, "a").writeBytes(copy)
        assertFailsWith<KeyFault.Unavailable> { keys.key("a") }
        seal.locked = true
        assertFailsWith<KeyFault.Unavailable> { keys.deleteAll() }
    }

    @Test
    fun `a name that could leave the folder is none`() {
        for (name in listOf("", "../a", "a/b", "a.b", ".", "a\u0000")) {
            assertFailsWith<KeyFault.Unavailable>(name) { keys.create(name) }
            assertFailsWith<KeyFault.Unavailable>(name) { keys.delete(name) }
        }
    }

    @Test
    fun `a keystore that is away and a full disk are both told as unavailable`() {
        keys.create("a")
        seal.locked = true
        assertFailsWith<KeyFault.Unavailable> { keys.key("a") }
        seal.locked = false
        val full =
            object : Shelf by FolderShelf(folder) {
                override fun write(
                    name: String,
                    bytes: ByteArray,
                ) = throw IOException()
            }
        assertFailsWith<KeyFault.Unavailable> { WrappedKeys(seal, full) { ByteArray(it) }.create("b") }
    }

    @Test
    fun `a write that was cut off leaves the old`() {
        val made = keys.create("a")
        File(folder, "a.new").writeBytes(byteArrayOf(1, 2, 3))
        assertContentEquals(made, keys.key("a"))
        keys.delete("a")
        assertTrue(folder.list().orEmpty().isEmpty())
    }
}
