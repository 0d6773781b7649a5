package app.perron.shell

import app.perron.shell.logic.Place
import app.perron.shell.logic.says

/** What is said and asked when it is over; a sleep ending never comes here. */
fun Desk.afterwards(page: Page) {
    val over = afterwards
    val practice = app.hub.practice
    over?.says?.forEachIndexed { number, words -> if (number == 0) page.heading(words) else page.text(words) }
    val place = page.later()
    val question = over?.question
    if (question != null && practice != null) {
        scale(place, question) { score ->
            app.ask({ practice.answeredAfter(score) }, failed = { activity.go(activity.way().home()) }) { offering ->
                place.column.removeAllViews()
                if (offering == null) leave() else offer(place, offering)
            }
        }
    }
    practice?.let { sounded -> ask(page, { sounded.trouble() }) { fault -> fault?.let { show(this, it) } } }
    page.button(R.string.library_help) { activity.to(Place.Help) }
    page.button(R.string.close) { leave() }
}

private fun show(
    page: Page,
    fault: app.perron.ffi.Fault,
) {
    fault.says()?.let { page.text(it) }
}

private fun Desk.leave() {
    app.hub.forget()
    activity.go(activity.way().home())
}
