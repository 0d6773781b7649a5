package app.perron.shell

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import app.perron.shell.logic.Alarms
import java.time.ZonedDateTime

/** The device's alarms, in a window of a quarter of an hour: no exact alarm is needed to be reminded of rest. */
class DeviceAlarms(
    private val context: Context,
) : Alarms {
    private val alarms = context.getSystemService(AlarmManager::class.java)

    override fun at(moment: ZonedDateTime) {
        alarms.setWindow(AlarmManager.RTC_WAKEUP, moment.toInstant().toEpochMilli(), WINDOW, intent())
    }

    override fun none() {
        alarms.cancel(intent())
    }

    private fun intent(): PendingIntent =
        PendingIntent.getBroadcast(
            context,
            0,
            Intent(context, ReminderReceiver::class.java).setAction(ReminderReceiver.REMIND),
            PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
        )

    private companion object {
        const val WINDOW = 15 * 60 * 1000L
    }
}
