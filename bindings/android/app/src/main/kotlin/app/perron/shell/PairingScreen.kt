package app.perron.shell

import android.Manifest
import android.content.pm.PackageManager
import app.perron.PrivateText
import app.perron.ffi.Card
import app.perron.ffi.Pairing
import app.perron.ffi.Side
import app.perron.shell.logic.Place
import app.perron.shell.logic.ZxingReader
import app.perron.shell.logic.cardIn

private const val NAME = 60
private const val TEXT = 2000

/** One's own card, those whose keys are known, and taking in another's. */
fun Desk.pairing(page: Page) {
    page.heading(R.string.pairing_title)
    page.text(page.string(R.string.pairing_hint))
    waits(page)
    ask(page, { it.card() to it.pairings() }) { (card, known) ->
        if (card == null) introduce(this, "", Side.CLIENT) else own(this, card)
        if (known.isNotEmpty()) heading(R.string.pairing_known)
        known.forEach { person(this, it) }
    }
    page.heading(R.string.pairing_other)
    page.button(R.string.pairing_scan, ::scan)
    page.button(R.string.letter_pick, ::pickLetter)
    var text = ""
    page.field(page.string(R.string.pairing_text), TEXT, 2) { text = it }
    page.button(R.string.pairing_text_take) {
        cardIn(text)?.let(::came) ?: fails(page.string(R.string.letter_unreadable))
    }
    page.button(R.string.back) { activity.goBack() }
}

/** Who one is to the other side. It goes on the card, and nowhere else. */
private fun Desk.introduce(
    page: Page,
    before: String,
    from: Side,
) {
    var name = before
    var side = from
    page.heading(R.string.introduce_title)
    page.field(page.string(R.string.introduce_name), NAME, 1, before) { name = it }
    val sides = listOf(page.string(R.string.introduce_client) to Side.CLIENT, page.string(R.string.introduce_therapist) to Side.THERAPIST)
    page.pick(page.string(R.string.introduce_side), sides, side) { side = it }
    page.button(R.string.introduce_make) {
        val typed = PrivateText(name)
        act({
            it.introduce(side, typed)
            null
        })
    }
}

private fun Desk.own(
    page: Page,
    card: Card,
) {
    page.heading(page.string(R.string.card_own, card.name.reveal(), page.string(name(card.side))))
    card.code?.let { code ->
        page.text(page.string(R.string.card_own_hint))
        page.add(QrView(activity, code).apply { contentDescription = page.string(R.string.card_code) })
    }
    page.text(page.string(R.string.card_digits))
    digits(page, card.fingerprint)
    page.button(R.string.card_share) { send(listOf(card.file)) }
    page.button(R.string.card_share_text) { sendText(card.text) }
    val place = page.later()
    place.button(R.string.introduce_again) {
        place.column.removeAllViews()
        introduce(place, card.name.reveal(), card.side)
    }
}

private fun Desk.person(
    page: Page,
    person: Pairing,
) {
    page.text(page.string(R.string.card_of, person.name.reveal(), page.string(name(person.side))))
    digits(page, person.fingerprint)
    page.button(page.string(R.string.pairing_forget, person.name.reveal())) {
        sure(page.string(R.string.pairing_forget_sure), R.string.yes) {
            act({
                it.unpair(person.fingerprint)
                null
            })
        }
    }
}

/** To the camera, whose permission is asked for now and not before. */
private fun Desk.scan() {
    if (activity.checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
        activity.to(Place.Scan)
    } else {
        activity.requestPermissions(arrayOf(Manifest.permission.CAMERA), SCAN)
    }
}

/** What the camera sees, until there is a card in it. Nothing of it is kept. */
fun Desk.scanning(page: Page) {
    page.heading(R.string.pairing_scan)
    page.text(page.string(R.string.scan_hint))
    val wrong = page.live("")
    val view = ScanView(activity, ZxingReader(), { wrong.text = page.string(R.string.scan_none) }) { bytes -> came(bytes) }
    // There is nothing to see in it for whoever does not: what it finds opens by itself.
    view.importantForAccessibility = android.view.View.IMPORTANT_FOR_ACCESSIBILITY_NO
    page.add(view, page.px(SEEN))
    page.button(R.string.letter_pick, ::pickLetter)
    page.button(R.string.back) { activity.goBack() }
}

/** The request for the camera. */
const val SCAN = 12
private const val SEEN = 320
