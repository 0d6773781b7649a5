package app.perron.shell

import android.content.Context
import android.os.VibrationEffect
import android.os.Vibrator
import app.perron.ffi.News
import app.perron.shell.logic.Felt
import app.perron.shell.logic.felt

/** The breath in the hand. */
class BreathHand(
    context: Context,
) {
    private val vibrator = context.getSystemService(Vibrator::class.java)
    private var feels = false

    /** Something happened. */
    fun heard(news: News) {
        if (!vibrator.hasVibrator()) return
        when (val felt = felt(news, vibrator.hasAmplitudeControl())) {
            is Felt.Begins -> {
                feels = true
                val (millis, strength) = felt.pulse
                vibrator.vibrate(VibrationEffect.createWaveform(millis.toLongArray(), strength.toIntArray(), -1))
            }

            Felt.Ends -> {
                rest()
            }

            Felt.Stays -> {}
        }
    }

    /** Nothing is felt any more. */
    fun rest() {
        if (feels) vibrator.cancel()
        feels = false
    }
}
