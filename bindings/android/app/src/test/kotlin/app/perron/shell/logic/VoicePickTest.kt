package app.perron.shell.logic

import app.perron.ffi.VoiceQuality
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull

/** The laws of the platform's voice. */
class VoicePickTest {
    private val plain = Candidate("plain", "nl", 300, 200, needsNetwork = false, installed = true)

    @Test
    fun `a voice over a network is never taken however good it is`() {
        val far = plain.copy(name = "far", quality = 500, needsNetwork = true)
        assertEquals(plain, pick(listOf(far, plain), "nl"))
        assertNull(pick(listOf(far), "nl"))
    }

    @Test
    fun `one that is not installed or speaks another language is not there`() {
        assertNull(pick(listOf(plain.copy(installed = false), plain.copy(language = "de")), "nl"))
    }

    @Test
    fun `the best is taken and of equals the quickest and always the same`() {
        val good = plain.copy(name = "good", quality = 400)
        val quick = good.copy(name = "quick", latency = 100)
        val same = quick.copy(name = "alike")
        val all = listOf(plain, good, quick, same)
        assertEquals(same, pick(all, "nl"))
        assertEquals(same, pick(all.reversed(), "nl"))
    }

    @Test
    fun `only a good voice carries a whole practice`() {
        assertEquals(VoiceQuality.NONE, qualityOf(null))
        assertEquals(VoiceQuality.PLAIN, qualityOf(plain))
        assertEquals(VoiceQuality.GOOD, qualityOf(plain.copy(quality = GOOD_QUALITY)))
    }
}
