package app.perron.shell.logic

import org.junit.jupiter.api.io.TempDir
import java.io.ByteArrayInputStream
import java.io.File
import java.io.IOException
import java.io.InputStream
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** The laws of the shipped clips. */
class ClipsTest {
    @TempDir lateinit var home: File
    private val shipped = Apk(mapOf("voice/nl/a.flac" to "eerste", "voice/nl/deep/b.flac" to "tweede", "voice/en/a.flac" to "first"))

    private class Apk(
        private val files: Map<String, String>,
    ) : Shipped {
        var opened = 0
        var breaksAt = Int.MAX_VALUE

        override fun list(path: String): List<String> =
            files.keys
                .filter { it.startsWith("$path/") }
                .map { it.removePrefix("$path/").substringBefore('/') }
                .distinct()

        override fun open(path: String): InputStream {
            if (++opened == breaksAt) throw IOException()
            return ByteArrayInputStream(files.getValue(path).toByteArray())
        }
    }

    @Test
    fun `every clip is laid in its folder`() {
        val folder = Clips(shipped, home, 1).ready()
        assertEquals("tweede", File(folder, "nl/deep/b.flac").readText())
        assertEquals("first", File(folder, "en/a.flac").readText())
    }

    @Test
    fun `a second start copies nothing`() {
        Clips(shipped, home, 1).ready()
        val before = shipped.opened
        Clips(shipped, home, 1).ready()
        assertEquals(before, shipped.opened)
    }

    @Test
    fun `a start that was cut off anywhere is done again and never taken for whole`() {
        for (place in 1..3) {
            shipped.opened = 0
            shipped.breaksAt = place
            assertFailsWith<IOException> { Clips(shipped, home, 1).ready() }
            assertFalse(File(home, "clips-1").exists())
        }
        shipped.breaksAt = Int.MAX_VALUE
        val folder = Clips(shipped, home, 1).ready()
        assertEquals(3, folder.walk().count { it.isFile })
        assertFalse(File(home, "clips.new").exists())
    }

    @Test
    fun `a new version replaces the old and touches nothing else`() {
        Clips(shipped, home, 1).ready()
        File(home, "keys").mkdir()
        Clips(shipped, home, 2).ready()
        assertEquals(setOf("clips-2", "keys"), home.list().orEmpty().toSet())
        assertTrue(File(home, "clips-2/nl/a.flac").exists())
    }
}
