package app.perron.shell

import android.app.Notification
import android.app.NotificationManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.graphics.drawable.Icon

/** Reminds, and asks for the next time: also after a start of the device and a change of its clock. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(
        context: Context,
        intent: Intent,
    ) {
        val app = context.applicationContext as PerronApp
        if (intent.action == REMIND) remind(app)
        val pending = goAsync()
        app.settle { pending.finish() }
    }

    private fun remind(app: PerronApp) {
        val notices = app.getSystemService(NotificationManager::class.java)
        if (!notices.areNotificationsEnabled() || app.hub.sounds) return
        val texts = app.texts()
        channels(app)
        val again =
            Notification.Action
                .Builder(
                    Icon.createWithResource(app, R.drawable.quiet),
                    texts.getString(R.string.again),
                    PracticeService.pending(app, PracticeService.AGAIN),
                ).build()
        val notice =
            Notification
                .Builder(app, REMINDER_CHANNEL)
                .setSmallIcon(R.drawable.quiet)
                .setContentTitle(texts.getString(R.string.neutral_title))
                .setContentText(texts.getString(R.string.reminder_text))
                .setContentIntent(PracticeService.opens(app))
                .setVisibility(Notification.VISIBILITY_PUBLIC)
                .setAutoCancel(true)
                .addAction(again)
                .build()
        notices.notify(NOTICE, notice)
    }

    companion object {
        /** The alarm. */
        const val REMIND = "app.perron.REMIND"
        private const val NOTICE = 2
    }
}
