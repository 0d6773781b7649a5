package app.perron.shell

import app.perron.ffi.Salvaged
import app.perron.shell.logic.Place
import app.perron.shell.logic.Remedy

/** What is kept does not open: what can be done about it, and nothing of it by itself. */
fun Desk.mending(
    page: Page,
    remedy: Remedy,
) {
    page.heading(R.string.mending_title)
    if (remedy == Remedy.MEND) damaged(page) else older(page)
    page.button(R.string.back) { activity.goBack() }
}

/** What is whole is told first; then it can be brought back. */
private fun Desk.damaged(page: Page) {
    page.text(page.string(R.string.mending_hint))
    ask(page, { it.lookAtDamage() }) { found ->
        live(told(this, found))
        if (found.whole == 0uL) return@ask
        button(R.string.mending_mend) {
            manage({
                val mended = it.mend()
                page.count(R.plurals.mending_done, mended.whole.toInt())
            }) { app.settle { activity.go(activity.way().home().to(Place.Journal)) } }
        }
    }
    page.text(page.string(R.string.mending_left))
    page.button(R.string.journal_keeping) { activity.to(Place.Keeping) }
}

private fun told(
    page: Page,
    found: Salvaged,
): String {
    val whole = page.count(R.plurals.mending_whole, found.whole.toInt())
    val lost = found.lost?.let { page.count(R.plurals.mending_lost, it.toInt()) } ?: page.string(R.string.mending_lost_unknown)
    return "$whole $lost"
}

/** An older copy lies where the latest was. Whoever put it there may want it; whoever did not can leave it as it is. */
private fun Desk.older(page: Page) {
    page.text(page.string(R.string.older_hint))
    page.button(R.string.older_go_on) {
        sure(page.string(R.string.older_sure), R.string.older_go_on) {
            manage({
                it.goOn()
                it.companion().contents()
                null
            }) { app.settle { activity.go(activity.way().home().to(Place.Journal)) } }
        }
    }
}
