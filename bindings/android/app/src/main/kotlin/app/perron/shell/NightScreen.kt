package app.perron.shell

import app.perron.PrivateText
import app.perron.ffi.Night
import app.perron.shell.logic.Place
import app.perron.shell.logic.date
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle

private const val MOST_NIGHTMARES = 20
private const val MOST = 10
private const val NAME = 80

/** How a night was: three numbers, and a name for who wants one. */
fun Desk.night(page: Page) {
    page.heading(R.string.night_title)
    ask(page, { it.nightOf(app.now()) }) { day ->
        var nightmares = 0
        var woken: Int? = null
        var intensity: Int? = null
        var name = ""
        text(day.date().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)))
        stepper(string(R.string.night_count), 0..MOST_NIGHTMARES, 0) { nightmares = it }
        maybeStepper(string(R.string.night_woken), 0..MOST_NIGHTMARES) { woken = it }
        val numbers = (0..MOST).map { it.toString() to it }
        pick<Int>(string(R.string.night_intensity), numbers, null) { intensity = it }
        field(string(R.string.night_name), NAME) { name = it }
        large(string(R.string.keep)) {
            val night =
                Night(
                    of = day,
                    nightmares = nightmares.toUByte(),
                    // Of a nightmare that was not there nobody woke.
                    woken = if (nightmares > 0) woken?.toUByte() else 0u,
                    intensity = intensity?.takeIf { nightmares > 0 }?.toUByte(),
                    title = name.takeIf { it.isNotBlank() }?.let(::PrivateText),
                )
            // What was typed stays on the screen when it could not be kept.
            val wrong = live("")
            app.ask({ it.logNight(night, app.now()) }, failed = { wrong.text = it.says ?: string(R.string.went_wrong) }) {
                activity.to(Place.Journal)
            }
        }
    }
}
