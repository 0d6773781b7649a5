package app.perron.shell.logic

import app.perron.ffi.VoiceQuality

/** A voice of the platform, as far as choosing needs it. */
data class Candidate(
    val name: String,
    val language: String,
    val quality: Int,
    val latency: Int,
    val needsNetwork: Boolean,
    val installed: Boolean,
)

/** From here on a voice carries a whole practice; of Android, `Voice.QUALITY_HIGH`. */
const val GOOD_QUALITY = 400

/**
 * The best voice of a language that needs no network; nothing: there is none, for what a person wrote never leaves the
 * device.
 */
fun pick(
    voices: Collection<Candidate>,
    language: String,
): Candidate? =
    voices
        .filter { it.language == language && !it.needsNetwork && it.installed }
        .minWithOrNull(compareBy<Candidate>({ -it.quality }, { it.latency }, { it.name }))

/** How well a language is spoken by it. */
fun qualityOf(picked: Candidate?): VoiceQuality =
    when {
        picked == null -> VoiceQuality.NONE
        picked.quality >= GOOD_QUALITY -> VoiceQuality.GOOD
        else -> VoiceQuality.PLAIN
    }
