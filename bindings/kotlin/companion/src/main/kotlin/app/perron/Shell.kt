package app.perron

import app.perron.ffi.KeyFault
import app.perron.ffi.SpeechFault
import app.perron.ffi.KeyProvider as FfiKeyProvider
import app.perron.ffi.Speech as FfiSpeech
import app.perron.ffi.SpeechRequest as FfiSpeechRequest
import app.perron.ffi.SpeechVoice as FfiSpeechVoice

/** A sentence to speak. */
public data class SpeechRequest(
    /** The words; they may be a person's own, and go to the voice and nowhere else. */
    val text: PrivateText,
    /** Their language. */
    val language: Language,
    /** How fast, 1 being the voice's own speed. */
    val rate: Float,
    /** How high, 1 being the voice's own pitch. */
    val pitch: Float,
)

/** A spoken sentence: mono samples of 16 bits. It prints nothing of them: they may be a person's own words. */
public class Speech(
    /** The samples. */
    public val samples: ShortArray,
    /** Samples a second, 8000 to 48 000. */
    public val rate: Int,
)

/**
 * The platform's own voice.
 *
 * It is asked before anything sounds, sentence by sentence, on the thread of the call that prepares. What it throws means
 * that it failed: it is asked no more for this exercise (and once for its grounding), and its sentences are shown.
 */
public interface SpeechVoice {
    /** How well it speaks a language now, without a network. */
    public fun quality(language: Language): VoiceQuality

    /**
     * Speaks a sentence whole, at once, into memory and never into a file. Nothing: it does not speak this language, or not
     * without a network.
     */
    public fun speak(request: SpeechRequest): Speech?
}

/**
 * Keeps the keys of what is kept: 32 bytes each, sealed by the platform's Keystore, for this device alone.
 *
 * Each call must be done when it returns: the store goes on as if a power cut could no longer undo it. What it throws means
 * that no key can be had, and no word of the exception goes further. One that calls the companion back is answered that it
 * is busy, where it asks for what is kept.
 */
public interface KeyProvider {
    /** The key of this name; nothing where it is not there, or cannot be had while the device is locked. */
    public fun key(name: String): ByteArray?

    /** Draws 32 random bytes, keeps them under this name, and gives them; nothing where they cannot be kept. */
    public fun create(name: String): ByteArray?

    /** Deletes the key of this name for ever; one that is not there is deleted already. False: it could not be. */
    public fun delete(name: String): Boolean

    /**
     * Deletes every key that was made here, for ever: everything is erased, and what is damaged no longer names its own. False:
     * one could not be.
     */
    public fun deleteAll(): Boolean
}

/** A shell's voice as the bridge asks it. */
internal class AskedVoice(
    private val voice: SpeechVoice,
) : FfiSpeechVoice {
    override fun quality(language: Language): VoiceQuality = withoutWords(SpeechFault::Failed) { voice.quality(language) }

    override fun speak(request: FfiSpeechRequest): FfiSpeech {
        val speech =
            withoutWords(SpeechFault::Failed) {
                voice.speak(SpeechRequest(request.text, request.language, request.rate, request.pitch))
            } ?: throw SpeechFault.NotAvailable()
        val pcm = ByteArray(speech.samples.size * 2)
        speech.samples.forEachIndexed { at, sample ->
            pcm[2 * at] = sample.toByte()
            pcm[2 * at + 1] = (sample.toInt() shr 8).toByte()
        }
        return FfiSpeech(pcm, speech.rate.toUInt())
    }
}

/** A shell's keys as the bridge asks them. */
internal class AskedKeys(
    private val keys: KeyProvider,
) : FfiKeyProvider {
    override fun key(name: String): ByteArray = asked { keys.key(name) } ?: throw KeyFault.Unavailable()

    override fun create(name: String): ByteArray = asked { keys.create(name) } ?: throw KeyFault.Unavailable()

    override fun delete(name: String) {
        if (!asked { keys.delete(name) }) throw KeyFault.Unavailable()
    }

    override fun deleteAll() {
        if (!asked { keys.deleteAll() }) throw KeyFault.Unavailable()
    }

    private fun <T> asked(keys: () -> T): T = KeysAsked.during { withoutWords(KeyFault::Unavailable, keys) }
}

/** Whether this thread is asking a shell for a key just now. */
internal object KeysAsked {
    private val depth = ThreadLocal.withInitial { 0 }

    fun here(): Boolean = depth.get() > 0

    fun <T> during(asking: () -> T): T {
        depth.set(depth.get() + 1)
        try {
            return asking()
        } finally {
            depth.set(depth.get() - 1)
        }
    }
}

/** What a shell throws stays in the shell: its words could be anything, a person's among them. */
private inline fun <T> withoutWords(
    becomes: () -> Exception,
    asked: () -> T,
): T =
    try {
        asked()
    } catch (_: Exception) {
        throw becomes()
    }
