package app.perron.shell

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.media.AudioAttributes
import android.media.AudioFocusRequest
import android.media.AudioManager
import app.perron.shell.logic.Focus
import app.perron.shell.logic.FocusDesk

/** The focus of the sound, and the headphones; what they mean is decided by the rules. */
class SystemSound(
    private val context: Context,
    private val changed: (Focus) -> Unit,
    private val noisy: () -> Unit,
) : FocusDesk {
    private val audio = context.getSystemService(AudioManager::class.java)
    private var listens = false
    private val request =
        AudioFocusRequest
            .Builder(AudioManager.AUDIOFOCUS_GAIN)
            .setAudioAttributes(
                AudioAttributes
                    .Builder()
                    .setUsage(AudioAttributes.USAGE_MEDIA)
                    .setContentType(AudioAttributes.CONTENT_TYPE_SPEECH)
                    .build(),
            ).setWillPauseWhenDucked(true)
            .setAcceptsDelayedFocusGain(false)
            .setOnAudioFocusChangeListener(::tell)
            .build()
    private val unplugged =
        object : BroadcastReceiver() {
            override fun onReceive(
                context: Context,
                intent: Intent,
            ) {
                if (intent.action == AudioManager.ACTION_AUDIO_BECOMING_NOISY) noisy()
            }
        }

    override fun request(): Boolean {
        val ours = audio.requestAudioFocus(request) == AudioManager.AUDIOFOCUS_REQUEST_GRANTED
        if (ours && !listens) {
            val filter = IntentFilter(AudioManager.ACTION_AUDIO_BECOMING_NOISY)
            context.registerReceiver(unplugged, filter, Context.RECEIVER_NOT_EXPORTED)
            listens = true
        }
        return ours
    }

    override fun abandon() {
        audio.abandonAudioFocusRequest(request)
        if (listens) context.unregisterReceiver(unplugged)
        listens = false
    }

    private fun tell(change: Int) {
        when (change) {
            AudioManager.AUDIOFOCUS_GAIN -> changed(Focus.GAINED)
            AudioManager.AUDIOFOCUS_LOSS_TRANSIENT -> changed(Focus.LOST_FOR_A_WHILE)
            AudioManager.AUDIOFOCUS_LOSS_TRANSIENT_CAN_DUCK -> changed(Focus.WOULD_DUCK)
            AudioManager.AUDIOFOCUS_LOSS -> changed(Focus.LOST)
        }
    }
}
