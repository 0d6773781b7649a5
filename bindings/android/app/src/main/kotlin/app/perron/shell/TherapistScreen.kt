package app.perron.shell

import app.perron.ffi.Card
import app.perron.ffi.Issued
import app.perron.ffi.Pairing
import app.perron.ffi.Side
import app.perron.shell.logic.Form
import app.perron.shell.logic.Place
import app.perron.shell.logic.clients
import app.perron.shell.logic.date
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle

/** A therapist's part: their clients, what was packed for them, and reports that came. */
fun Desk.therapist(page: Page) {
    page.heading(R.string.therapist_title)
    page.text(page.string(R.string.therapist_hint))
    waits(page)
    ask(page, { Triple(it.card(), clients(it.pairings()), it.issued()) }) { (card, clients, issued) -> work(this, card, clients, issued) }
    page.button(R.string.pairing_title) { activity.to(Place.Pairing) }
    page.button(R.string.report_pick, ::pickLetter)
    page.button(R.string.back) { activity.goBack() }
}

private fun Desk.work(
    page: Page,
    card: Card?,
    clients: List<Pairing>,
    issued: List<Issued>,
) {
    if (card?.side != Side.THERAPIST) return page.live(page.string(R.string.therapist_introduce)).let {}
    if (clients.isEmpty()) return page.live(page.string(R.string.therapist_nobody)).let {}
    page.heading(R.string.therapist_clients)
    for (client in clients) {
        page.button(page.string(R.string.therapist_new, client.name.reveal())) { fill(Form(language, client.fingerprint)) }
    }
    if (issued.isNotEmpty()) page.heading(R.string.therapist_issued)
    for (one in issued) {
        val day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(one.assignment.issued.date())
        page.text(page.string(R.string.therapist_was, one.assignment.title.reveal(), one.client.reveal(), day))
        val whom = clients.firstOrNull { it.name == one.client } ?: continue
        page.button(page.string(R.string.therapist_again, one.assignment.title.reveal())) {
            app.ask({ it.library(one.assignment.language) }, ::fails) { fill(Form.of(one.assignment, whom.fingerprint, it)) }
        }
    }
}

private fun Desk.fill(form: Form) {
    this.form = form
    packed = null
    activity.to(Place.Filling)
}
