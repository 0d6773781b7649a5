package app.perron.shell.logic

import app.perron.PrivateText
import app.perron.ffi.Assigned
import app.perron.ffi.CardStanding
import app.perron.ffi.Day
import app.perron.ffi.Due
import app.perron.ffi.DueStanding
import app.perron.ffi.Fault
import app.perron.ffi.Language
import app.perron.ffi.QrCode
import app.perron.ffi.SeenCard
import app.perron.ffi.Side
import app.perron.ffi.Wishes
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** The laws of what is between a client and a therapist. */
class AgreedTest {
    private val day = Day(2026, 11, 28)

    private fun due(standing: DueStanding): Due {
        val assigned = Assigned(exercise = "evening-train", wishes = Wishes(), daysAWeek = 5u, from = day)
        return Due("0", PrivateText("de trein"), assigned, Language.NL, standing, 0u, 5u, null, "")
    }

    @Test
    fun `who did enough may do more and nothing begins before its first day or after its last`() {
        val open = DueStanding.entries.filter { canBegin(due(it)) }
        assertEquals(listOf(DueStanding.DUE, DueStanding.DONE, DueStanding.ENOUGH), open)
    }

    private fun card(standing: CardStanding) = SeenCard(PrivateText("Jo"), Side.THERAPIST, "11111 22222", standing, PrivateText(""))

    @Test
    fun `a changed key takes the place of no other without saying which`() {
        assertEquals(CardStep.Replace("33333"), step(card(CardStanding.Changed(PrivateText("Jo"), "33333"))))
        assertEquals(CardStep.Take, step(card(CardStanding.New)))
        for (standing in listOf(
            CardStanding.Oneself,
            CardStanding.Known(PrivateText("Jo")),
        )) {
            assertEquals(CardStep.Nothing, step(card(standing)))
        }
    }

    @Test
    fun `lines are parted where they are blank and no line is lost`() {
        val lines = listOf("", "titel", "van Jo", "", "", "trein", " ", "").map(::PrivateText)
        assertEquals(listOf(listOf("titel", "van Jo"), listOf("trein")), blocks(lines).map { block -> block.map { it.reveal() } })
        assertTrue(blocks(emptyList()).isEmpty())
    }

    @Test
    fun `a module is whole points and the code fits where there is room for it`() {
        val code = QrCode(45u, ByteArray(45 * 45))
        for (points in 1..1000) {
            val size = moduleSize(code, points)
            assertTrue(size >= 1 && (size * 45 <= points || size == 1), "$points")
        }
    }

    @Test
    fun `beyond a code it is light and a code that is cut off breaks nothing`() {
        val code = QrCode(2u, byteArrayOf(1, 0, 1))
        assertTrue(code.isDark(0, 0) && code.isDark(0, 1))
        for ((x, y) in listOf(1 to 0, 1 to 1, -1 to 0, 2 to 0, 0 to 2)) assertFalse(code.isDark(x, y), "$x $y")
    }

    @Test
    fun `whoever is not known here can be paired with`() {
        assertEquals(Trouble("koppel eerst", Remedy.PAIR), Fault.Unpaired("koppel eerst").trouble { emptySet() })
    }
}
