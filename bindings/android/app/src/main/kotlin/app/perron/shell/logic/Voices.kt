package app.perron.shell.logic

import app.perron.ffi.VoiceChoice
import app.perron.ffi.VoiceQuality

/**
 * The voices that can be chosen, nothing first: the usual one. The device's is among them only where it speaks the language
 * without a network.
 */
fun voices(
    device: VoiceQuality,
    recorded: List<String> = emptyList(),
): List<VoiceChoice?> =
    buildList {
        add(null)
        recorded.distinct().forEach { add(VoiceChoice.Recorded(it)) }
        add(VoiceChoice.Shipped)
        if (device != VoiceQuality.NONE) add(VoiceChoice.Platform)
        add(VoiceChoice.Shown)
    }
