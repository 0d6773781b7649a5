package app.perron.shell.logic

import app.perron.ffi.File
import java.io.IOException
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertTrue

/** The laws of files that are handed over. */
class HandoutTest {
    private val handout = Handout()

    private fun files(count: Int) = List(count) { File("$it.csv", byteArrayOf(1, 2, 3)) }

    private fun wiped(files: List<File>) = files.all { file -> file.bytes.all { it == 0.toByte() } }

    @Test
    fun `each is put once in order and nothing of it stays in memory`() {
        val files = files(4)
        val put = mutableListOf<Pair<String, Int>>()
        handout.hold(files)
        handout.into { put += it.name to it.bytes.sum() }
        assertEquals(files.map { it.name to 6 }, put)
        assertTrue(wiped(files) && handout.isEmpty)
        handout.into { error("it was put twice") }
    }

    @Test
    fun `wherever it breaks off all of it is wiped and that it did not work is told`() {
        for (at in 0..3) {
            val files = files(4)
            handout.hold(files)
            assertFailsWith<IOException> { handout.into { if (it.name == "$at.csv") throw IOException() } }
            assertTrue(wiped(files) && handout.isEmpty, "$at")
        }
    }

    @Test
    fun `whoever chose no place leaves nothing waiting`() {
        val files = files(2)
        handout.hold(files)
        handout.forget()
        assertTrue(wiped(files) && handout.isEmpty)
    }

    @Test
    fun `what waited before is wiped by what waits now`() {
        val (first, second) = files(1) to files(1)
        handout.hold(first)
        handout.hold(second)
        assertTrue(wiped(first))
        handout.into { assertEquals(6, it.bytes.sum()) }
    }

    @Test
    fun `a table and a page are known for what they are`() {
        assertEquals("text/csv", typeOf("nachten.CSV"))
        assertEquals("application/octet-stream", typeOf("perron.age"))
        assertEquals("application/octet-stream", typeOf("csv"))
    }
}
