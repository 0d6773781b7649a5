package app.perron.shell

import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Context

/** The channel of what sounds. */
const val PRACTICE_CHANNEL = "practice"

/** The channel of the reminder. */
const val REMINDER_CHANNEL = "reminder"

/** Makes the two channels; both are without a sound of their own. */
fun channels(context: Context) {
    val notices = context.getSystemService(NotificationManager::class.java)
    val texts = (context.applicationContext as PerronApp).texts()
    for ((id, name) in listOf(PRACTICE_CHANNEL to R.string.channel_practice, REMINDER_CHANNEL to R.string.channel_reminder)) {
        val channel = NotificationChannel(id, texts.getString(name), NotificationManager.IMPORTANCE_LOW)
        channel.setShowBadge(false)
        notices.createNotificationChannel(channel)
    }
}
