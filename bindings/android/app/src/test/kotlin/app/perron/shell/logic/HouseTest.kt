package app.perron.shell.logic

import app.perron.ffi.Companion
import app.perron.ffi.Fault
import app.perron.ffi.Language
import app.perron.ffi.NoHandle
import app.perron.ffi.Salvaged
import org.junit.jupiter.api.io.TempDir
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull
import kotlin.test.assertSame
import kotlin.test.assertTrue

/** The laws of the one companion, and of what is kept being made anew. */
class HouseTest {
    @TempDir lateinit var folder: File
    private val told = mutableListOf<ULong?>()
    private val seal = FakeKeystore()
    private val disk = Disk()
    private val seen by lazy { LastSeen(seal, FolderShelf(folder)) }

    /** What lies on the disk, which companions come and go over. */
    private class Disk(
        var revision: ULong = 0u,
        var refuses: Fault? = null,
    )

    private class Stands(
        private val disk: Disk,
    ) : Companion(NoHandle) {
        var shut = false

        override fun revision() = disk.revision

        override fun shutDown() {
            shut = true
        }

        override fun erase() {
            disk.refuses?.let { throw it }
            disk.revision = 0u
        }

        override fun mend(): Salvaged {
            disk.refuses?.let { throw it }
            disk.revision = 2u
            return Salvaged(3u, null)
        }

        override fun say(
            key: String,
            language: Language,
        ) = "$key.$language"
    }

    private fun house() =
        House(seen) {
            told += it
            Stands(disk)
        }

    @Test
    fun `it is opened once and told what was seen before`() {
        disk.revision = 41u
        val house = house()
        assertSame(house.companion(), house.companion())
        house.remember()
        house().companion()
        assertEquals(listOf(null, 41uL), told)
    }

    @Test
    fun `nothing is remembered of what was never opened`() {
        disk.revision = 41u
        house().remember()
        assertNull(seen.last())
        assertTrue(told.isEmpty())
    }

    @Test
    fun `what was erased or mended is never taken for an older copy`() {
        for (anew in listOf<(House) -> Unit>({ it.erase() }, { it.mend() })) {
            disk.revision = 41u
            val house = house()
            house.companion()
            house.remember()
            anew(house)
            assertNull(seen.last())
            house.remember()
            assertEquals(disk.revision.takeIf { it > 0u }, seen.last())
            seen.forget()
        }
    }

    @Test
    fun `what could not be made anew is still guarded`() {
        disk.revision = 41u
        val house = house()
        house.companion()
        house.remember()
        disk.refuses = Fault.Store("vol", false)
        for (anew in listOf<() -> Unit>({ house.erase() }, { house.mend() })) {
            assertFailsWith<Fault.Store> { anew() }
            assertEquals(41uL, seen.last())
        }
    }

    @Test
    fun `going on with an older copy opens it anew with nothing seen`() {
        disk.revision = 41u
        val house = house()
        val before = house.companion() as Stands
        house.remember()
        house.goOn()
        assertTrue(before.shut)
        assertTrue(house.companion() !== before)
        assertEquals(listOf<ULong?>(null, null), told)
    }

    @Test
    fun `only what is damaged can be mended and only an older copy gone on with`() {
        val house = house()
        assertEquals(Trouble("stuk", Remedy.MEND), house.trouble(Fault.Store("stuk", true)))
        for (language in Language.entries) {
            val words = "phone-store-older.$language"
            assertEquals(Trouble(words, Remedy.GO_ON), house.trouble(Fault.Store(words, false)))
            assertEquals(Trouble(words), house.trouble(Fault.Refused(words)))
        }
        assertEquals(Trouble("vol"), house.trouble(Fault.Store("vol", false)))
        assertEquals(Trouble(null), house.trouble(Fault.GivenUp()))
    }
}
