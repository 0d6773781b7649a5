package app.perron.shell

import android.content.Context
import android.os.VibrationEffect
import android.os.Vibrator
import app.perron.ffi.News
import app.perron.ffi.State
import app.perron.shell.logic.Felt
import app.perron.shell.logic.felt

/** The breath in the hand, and where a practice pauses, grounds and ends. */
class BreathHand(
    context: Context,
    private val still: () -> Boolean,
) {
    private val vibrator = context.getSystemService(Vibrator::class.java)
    private var feels = false
    private var before = State.PLAYING
    private var sleeps = false

    /** A practice begins, and ends so. */
    fun begins(sleeps: Boolean) {
        rest()
        this.sleeps = sleeps
        before = State.PLAYING
    }

    /** Something happened. */
    fun heard(news: News) {
        val from = before
        before = news.state
        if (!vibrator.hasVibrator() || still()) return
        when (val felt = felt(news, from, sleeps, vibrator.hasAmplitudeControl())) {
            is Felt.Begins -> {
                // The tap of the end is its own end: nothing that is torn down then cuts it off.
                feels = news.state != State.ENDED
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
