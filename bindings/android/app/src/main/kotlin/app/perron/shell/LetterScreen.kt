package app.perron.shell

import android.content.Intent
import android.net.Uri
import app.perron.PrivateText
import app.perron.ffi.HomeworkOffer
import app.perron.ffi.Letter
import app.perron.ffi.OfferStanding
import app.perron.ffi.ReceivedReport
import app.perron.ffi.SeenCard
import app.perron.ffi.Side
import app.perron.shell.logic.CardStep
import app.perron.shell.logic.MOST_LETTER
import app.perron.shell.logic.Place
import app.perron.shell.logic.cardIn
import app.perron.shell.logic.direct
import app.perron.shell.logic.isForeign
import app.perron.shell.logic.step
import app.perron.shell.logic.whole
import java.io.IOException

/** A file that came from outside, in memory alone, and what it turned out to be. */
class Received(
    val bytes: ByteArray,
) {
    /** What it is, once it was opened. */
    var letter: Letter? = null
}

/** A file that came and was not looked at yet. */
fun Desk.waits(page: Page) {
    if (received != null) page.button(R.string.letter_waits) { activity.to(Place.Letter) }
}

/** Asks for a file, by the system's own picker. */
fun Desk.pickLetter() {
    open(Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType("*/*"), LETTER)
}

/** Takes in what another app offers: a file, or the text of a card. */
fun Desk.receive(
    uri: Uri?,
    text: String?,
) {
    val card = cardIn(text)
    when {
        card != null -> {
            came(card)
        }

        uri != null -> {
            read(uri, R.string.letter_unreadable, ::came)
        }

        else -> {
            fails(app.texts().getString(R.string.letter_unreadable))
        }
    }
}

/** Reads a file of another app's whole, into memory; one that is too large, or lies in this app, is refused in these words. */
fun Desk.read(
    uri: Uri,
    unreadable: Int,
    then: (ByteArray) -> Unit,
) {
    val refused = app.texts().getString(unreadable)
    if (!isForeign(uri.scheme, uri.authority, app.packageName)) return fails(refused)
    app.ask({
        val from = app.contentResolver.openInputStream(uri) ?: throw IOException()
        from.use { it.whole(MOST_LETTER) }
    }, { fails(refused) }, then)
}

/** These are the bytes; they are shown before anything is done with them. */
fun Desk.came(bytes: ByteArray) {
    received = Received(bytes)
    activity.go(activity.way().received())
}

/** What came, whole, and what can be done with it. */
fun Desk.letter(page: Page) {
    val received = received
    if (received == null) {
        page.text(page.string(R.string.letter_none))
    } else {
        val place = page.later()
        place.live(page.string(R.string.preparing))
        val known = received.letter
        ask(page, { known ?: it.openLetter(direct(received.bytes)) }) { letter ->
            place.column.removeAllViews()
            received.letter = letter
            show(this, received, letter)
        }
    }
    page.button(R.string.letter_leave) {
        this.received = null
        activity.goBack()
    }
}

private fun Desk.show(
    page: Page,
    received: Received,
    letter: Letter,
) = when (letter) {
    is Letter.Card -> card(page, received, letter.card)
    is Letter.Homework -> offer(page, letter.offer)
    is Letter.Report -> report(page, letter.report)
}

/** A card: whose it is, and its digits to read out together. A changed key takes nobody's place without a question. */
private fun Desk.card(
    page: Page,
    received: Received,
    card: SeenCard,
) {
    page.heading(page.string(R.string.card_of, card.name.reveal(), page.string(name(card.side))))
    page.text(card.says.reveal())
    digits(page, card.fingerprint)
    when (val step = step(card)) {
        CardStep.Take -> {
            page.large(page.string(R.string.card_take)) { pair(received, null) }
        }

        is CardStep.Replace -> {
            page.text(page.string(R.string.card_known_digits))
            digits(page, step.known)
            page.button(R.string.card_replace) {
                sure(page.string(R.string.card_replace_sure), R.string.card_replace) { pair(received, step.known) }
            }
        }

        CardStep.Nothing -> {}
    }
}

private fun Desk.pair(
    received: Received,
    replaces: String?,
) {
    val paired = app.texts()
    act({
        val pairing = it.pair(direct(received.bytes), null, replaces, app.now())
        this.received = null
        paired.getString(R.string.card_taken, pairing.name.reveal())
    }) {
        activity.go(
            activity
                .way()
                .home()
                .to(Place.Homework)
                .to(Place.Pairing),
        )
    }
}

/** An assignment, every line of it; then it can be accepted. */
private fun Desk.offer(
    page: Page,
    offer: HomeworkOffer,
) {
    whole(page, offer.assignment())
    when (val standing = offer.standing()) {
        is OfferStanding.Revises -> {
            page.text(page.string(R.string.offer_revises, standing.revision.toInt()))
        }

        is OfferStanding.Same -> {
            page.text(page.string(R.string.offer_same))
        }

        is OfferStanding.New -> {}
    }
    if (offer.standing() is OfferStanding.Same) return
    page.large(page.string(R.string.offer_accept)) {
        act({
            it.accept(offer, app.now())
            received = null
            page.string(R.string.offer_accepted)
        }) { activity.go(activity.way().home().to(Place.Homework)) }
    }
}

/** A report by a client: its lines here, its page and tables where they are wanted. Nothing of it is kept. */
private fun Desk.report(
    page: Page,
    report: ReceivedReport,
) {
    page.heading(page.string(R.string.report_from, report.client().reveal()))
    report
        .lines()
        .map(PrivateText::reveal)
        .filter { it.isNotBlank() }
        .forEach { page.text(it) }
    page.button(R.string.report_page) {
        act({ companion -> null.also { paper = companion.reportFiles(report, false).first() } }) { activity.to(Place.Paper) }
    }
    for ((words, fhir) in listOf(R.string.report_tables to false, R.string.report_tables_fhir to true)) {
        page.button(words) {
            sure(page.string(R.string.report_tables_sure), words) { files.folder { it.reportFiles(report, fhir) } }
        }
    }
}

/** Digits that two people read out to each other, a group at a time. */
fun digits(
    page: Page,
    fingerprint: String,
) {
    val shown = page.text(fingerprint)
    shown.typeface = android.graphics.Typeface.MONOSPACE
    // One by one: a screen reader would make numbers of them, and nobody could compare those.
    shown.contentDescription = fingerprint.split(' ').joinToString(". ") { group -> group.toList().joinToString(" ") }
}

/** What a side is called. */
fun name(side: Side) =
    when (side) {
        Side.CLIENT -> R.string.side_client
        Side.THERAPIST -> R.string.side_therapist
    }

/** The request of the picker for such a file. */
const val LETTER = 11
