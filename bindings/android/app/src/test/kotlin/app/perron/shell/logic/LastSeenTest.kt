package app.perron.shell.logic

import org.junit.jupiter.api.io.TempDir
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull

/** The laws of what was seen of what is kept. */
class LastSeenTest {
    @TempDir lateinit var folder: File
    private val seal = FakeKeystore()

    /** As after a start of the app: nothing is remembered but what lies there. */
    private fun seen() = LastSeen(seal, FolderShelf(folder))

    @Test
    fun `at first nothing was seen`() {
        assertNull(seen().last())
    }

    @Test
    fun `what was seen is there after a start as it was`() {
        for (revision in listOf(1uL, 255uL, 256uL, Long.MAX_VALUE.toULong() + 1u, ULong.MAX_VALUE)) {
            seen().saw(revision)
            assertEquals(revision, seen().last())
        }
    }

    @Test
    fun `what is older than was seen is never remembered`() {
        for (told in listOf(7uL, 3uL, 0uL, 7uL)) seen().saw(told)
        assertEquals(7uL, seen().last())
    }

    @Test
    fun `what begins anew is older than nothing`() {
        seen().saw(9u)
        seen().forget()
        assertNull(seen().last())
        seen().saw(1u)
        assertEquals(1uL, seen().last())
    }

    @Test
    fun `how often it was written cannot be read from the disk`() {
        seen().saw(0x4142434445464748u)
        val files = folder.walk().filter { it.isFile }.toList()
        assertEquals(1, files.size)
        assertFalse("ABCDEFGH" in files.single().readBytes().decodeToString())
    }

    @Test
    fun `what was changed there or cannot be opened counts as not seen and stops nothing`() {
        seen().saw(5u)
        val file = folder.walk().single { it.isFile }
        val whole = file.readBytes()
        for (at in whole.indices) {
            file.writeBytes(whole.copyOf().also { it[at] = (it[at] + 1).toByte() })
            assertNull(seen().last(), "$at")
        }
        file.writeBytes(whole)
        seal.locked = true
        assertNull(seen().last())
        seen().saw(6u)
        seal.locked = false
        assertEquals(5uL, seen().last())
    }
}
