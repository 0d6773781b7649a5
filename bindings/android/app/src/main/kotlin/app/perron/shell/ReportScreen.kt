package app.perron.shell

import app.perron.PrivateText
import app.perron.ffi.Pairing
import app.perron.ffi.Report
import app.perron.ffi.ReportPart
import app.perron.shell.logic.FREE_TEXT
import app.perron.shell.logic.Place
import app.perron.shell.logic.ReportChoice
import app.perron.shell.logic.SOME_WEEKS
import app.perron.shell.logic.day
import app.perron.shell.logic.therapists
import java.time.LocalDate

private const val NAME = 60
private const val PASSPHRASE = 200

/** The days and the parts of a report. What one wrote oneself goes along only where it is ticked. */
fun Desk.report(page: Page) {
    val choice = reporting ?: ReportChoice(LocalDate.now()).also { reporting = it }
    page.heading(R.string.report_title)
    page.text(page.string(R.string.report_hint))
    val weeks = SOME_WEEKS.map { page.count(R.plurals.report_weeks, it.toInt()) to it }
    val chosen = SOME_WEEKS.firstOrNull { choice.weeks(it).first == choice.first }
    page.pick(page.string(R.string.report_period), weeks, chosen) { choose { weeks(it) } }
    page.date(page.string(R.string.report_first), choice.first) { choose { from(it) } }
    page.date(page.string(R.string.report_last), choice.last) { choose { until(minOf(it, LocalDate.now())) } }
    ask(page, { companion -> ReportPart.entries.map { it to companion.say("report-part-${it.name.lowercase()}", language) } }) { parts ->
        heading(R.string.report_parts)
        for ((part, words) in parts.filter { it.first !in FREE_TEXT }) tick(words, part in choice.parts) { tick(part) }
        heading(R.string.report_words)
        text(string(R.string.report_words_hint))
        for ((part, words) in parts.filter { it.first in FREE_TEXT }) tick(words, part in choice.parts) { tick(part) }
    }
    page.large(page.string(R.string.report_preview)) { activity.to(Place.Preview) }
    page.button(R.string.back) { activity.goBack() }
}

private fun Desk.choose(how: ReportChoice.() -> ReportChoice) {
    tick(how)
    activity.show()
}

private fun Desk.tick(part: ReportPart) = tick { toggle(part) }

private fun Desk.tick(how: ReportChoice.() -> ReportChoice) {
    reporting = reporting?.how()
}

/** Everything that leaves, and then what stays; only beneath it can it be given to someone. */
fun Desk.preview(page: Page) {
    val choice = reporting ?: ReportChoice(LocalDate.now())
    page.heading(R.string.report_preview)
    ask(page, {
        val report = it.report(choice.first.day(), choice.last.day(), choice.parts.toList(), app.now())
        report to therapists(it.pairings())
    }) { (report, whom) ->
        report
            .lines()
            .map(PrivateText::reveal)
            .filter { it.isNotBlank() }
            .forEach { text(it) }
        if (report.isEmpty()) {
            live(string(R.string.report_nothing))
        } else {
            whom.forEach { sealed(this, report, it) }
            locked(this, report)
        }
    }
    page.button(R.string.back) { activity.goBack() }
}

private fun Desk.sealed(
    page: Page,
    report: Report,
    therapist: Pairing,
) {
    page.heading(page.string(R.string.report_for, therapist.name.reveal()))
    page.text(page.string(R.string.report_for_hint))
    page.button(page.string(R.string.report_share, therapist.name.reveal())) {
        app.ask({ it.share(report, therapist.fingerprint, app.now()) }, ::fails) { send(listOf(it)) }
    }
    page.button(R.string.report_save) { files.one { it.share(report, therapist.fingerprint, app.now()) } }
}

/** For someone else: locked with a passphrase, or open for whoever has it. The person chooses a folder, and nothing is written before. */
private fun Desk.locked(
    page: Page,
    report: Report,
) {
    var to = ""
    var typed = ""
    page.heading(R.string.report_other)
    page.field(page.string(R.string.report_to), NAME) { to = it }
    page.field(page.string(R.string.passphrase), PASSPHRASE) { typed = it }.inputType = Files.SECRET
    page.text(page.string(R.string.report_passphrase_hint))
    page.button(R.string.report_locked) {
        val (whom, passphrase) = PrivateText(to) to PrivateText(typed)
        files.folder { it.shareLocked(report, whom, passphrase, false, app.now()) }
    }
    page.button(R.string.report_open) {
        val whom = PrivateText(to)
        sure(page.string(R.string.export_open_warning), R.string.report_open) {
            files.folder { it.shareOpen(report, whom, false, app.now()) }
        }
    }
}
