package app.perron.shell.logic

import app.perron.ffi.Language
import app.perron.ffi.OwnVoice
import kotlin.test.Test
import kotlin.test.assertEquals

class OwnVoiceTest {
    @Test
    fun `what is typed becomes a plain name or none`() {
        val names = listOf("Oma", " Oma Ans ", "../oma", "é", "", "None", "Shipped", "a".repeat(50))
        assertEquals(listOf("Oma", "Oma-Ans", "oma", null, null, null, null, "a".repeat(40)), names.map(::voiceName))
    }

    @Test
    fun `only the sentences of this voice in this language are spoken by it`() {
        val own =
            listOf(
                OwnVoice("oma", Language.NL, listOf("Je bent hier."), true),
                OwnVoice("oma", Language.EN, listOf("You are here."), true),
                OwnVoice("opa", Language.NL, listOf("Kijk rond."), true),
            )
        assertEquals(setOf("Je bent hier."), spoken(own, "oma", Language.NL))
        assertEquals(emptySet(), spoken(own, "noor", Language.NL))
    }
}
