package app.perron.shell

import android.Manifest
import android.app.TimePickerDialog
import android.os.Build
import app.perron.ffi.Country
import app.perron.ffi.Hour
import app.perron.ffi.Language
import app.perron.ffi.Settings
import app.perron.shell.logic.Place
import app.perron.shell.logic.time

private val EVENING = Hour(hour = 21, minute = 30)

/** The language, whose help lines, the reminder, which is off until it is wanted, and where the key is. */
fun Desk.settings(page: Page) {
    page.heading(R.string.settings_title)
    ask(page, { it.settings() }) { settings ->
        val languages = listOf(string(R.string.language_nl) to Language.NL, string(R.string.language_en) to Language.EN)
        pick(string(R.string.settings_language), languages, settings.language ?: language) {
            keep(settings.copy(language = it))
        }
        val countries =
            listOf<Pair<String, Country?>>(
                string(R.string.country_own) to null,
                string(R.string.country_nl) to Country.NL,
                string(R.string.country_be) to Country.BE,
                string(R.string.country_gb) to Country.GB,
                string(R.string.country_ie) to Country.IE,
                string(R.string.country_us) to Country.US,
            )
        pick(string(R.string.settings_country), countries, settings.country) { keep(settings.copy(country = it)) }
        reminder(this, settings)
        heading(R.string.settings_private)
        text(string(R.string.settings_private_hint))
        tick(string(R.string.settings_private_on), settings.isPrivate) { keep(settings.copy(isPrivate = !settings.isPrivate)) }
    }
    page.heading(R.string.settings_hand)
    page.text(page.string(R.string.settings_hand_hint))
    page.tick(page.string(R.string.settings_hand_on), !app.still.isSet()) { if (app.still.isSet()) app.still.clear() else app.still.set() }
    page.heading(R.string.key_title)
    page.text(page.string(R.string.key_hint))
    page.button(R.string.key_change) { sure(page.string(R.string.key_sure), R.string.key_change) { newKey(page) } }
    page.button(R.string.own_title) { activity.to(Place.OwnVoice) }
    page.button(R.string.settings_first) { activity.go(app.firstRun.again(activity.way())) }
    page.button(R.string.back) { activity.goBack() }
}

/** What is kept stays; where the old key could not be deleted it is told, for it opens old copies still. */
private fun Desk.newKey(page: Page) = act({ page.string(if (it.changeKey()) R.string.key_done else R.string.key_old_left) })

private fun Desk.reminder(
    page: Page,
    settings: Settings,
) {
    page.heading(R.string.settings_reminder)
    page.text(page.string(R.string.settings_reminder_hint))
    val hour = settings.reminder
    val now = hour?.let { page.string(R.string.settings_reminder_at, it.time().toString()) }
    page.button(now ?: page.string(R.string.settings_reminder_off)) {
        val from = hour ?: EVENING
        val picked =
            TimePickerDialog.OnTimeSetListener { _, hours, minutes ->
                permit()
                keep(settings.copy(reminder = Hour(hours.toByte(), minutes.toByte())))
            }
        TimePickerDialog(activity, picked, from.hour.toInt(), from.minute.toInt(), true).show()
    }
    if (hour != null) page.button(R.string.settings_reminder_off) { keep(settings.copy(reminder = null)) }
}

/** The one permission that is asked for, when it is needed and not before. */
private fun Desk.permit() {
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
        activity.requestPermissions(arrayOf(Manifest.permission.POST_NOTIFICATIONS), 0)
    }
}

private fun Desk.keep(settings: Settings) {
    act({
        it.keepSettings(settings)
        null
    }) { app.settle { activity.show() } }
}
