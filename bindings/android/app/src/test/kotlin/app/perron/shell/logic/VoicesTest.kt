package app.perron.shell.logic

import app.perron.ffi.VoiceChoice
import app.perron.ffi.VoiceQuality
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** The laws of the voices that can be chosen. */
class VoicesTest {
    @Test
    fun `the usual stands first and none at all is always possible`() {
        for (device in VoiceQuality.entries) {
            val offered = voices(device)
            assertNull(offered.first())
            assertTrue(VoiceChoice.Shown in offered && VoiceChoice.Shipped in offered)
            assertEquals(offered.distinct(), offered)
        }
    }

    @Test
    fun `a device without a voice of its own is not offered as one`() {
        for (device in VoiceQuality.entries) assertEquals(device != VoiceQuality.NONE, VoiceChoice.Platform in voices(device))
    }

    @Test
    fun `recordings are offered once each`() {
        val recorded = voices(VoiceQuality.PLAIN, listOf("anna", "anna", "bert")).filterIsInstance<VoiceChoice.Recorded>()
        assertEquals(listOf("anna", "bert"), recorded.map { it.name })
    }
}
