package app.perron.shell.logic

import app.perron.ffi.Language
import app.perron.ffi.OwnVoice

/** The longest that a voice is called. */
const val VOICE_NAME = 40

/** What a person's voice is called, made of what they typed: plain letters and digits; nothing where none are left. */
fun voiceName(typed: String): String? {
    val name =
        typed
            .trim()
            .replace(NOT_PLAIN, "-")
            .trim('-')
            .take(VOICE_NAME)
    return name.takeIf { it.isNotEmpty() && it.lowercase() !in TAKEN }
}

/** The sentences that this voice has in this language. */
fun spoken(
    own: List<OwnVoice>,
    name: String,
    language: Language,
): Set<String> = own.filter { it.name == name && it.language == language }.flatMap { it.sentences }.toSet()

private val NOT_PLAIN = Regex("[^A-Za-z0-9]+")

/** What the house's own voices are called. */
private val TAKEN = setOf("shipped", "none", "espeak-ng")
