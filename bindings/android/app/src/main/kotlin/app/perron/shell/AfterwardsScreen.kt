package app.perron.shell

import app.perron.shell.logic.Place
import app.perron.shell.logic.says
import app.perron.shell.logic.toKeep

/** What is said and asked when it is over; a sleep ending never comes here. */
fun Desk.afterwards(page: Page) {
    val over = afterwards
    val practice = app.hub.practice
    over?.says?.forEachIndexed { number, words -> if (number == 0) page.heading(words) else page.text(words) }
    keepPlace(page)
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

/** The words that were given for a place, to be kept for another time. */
private fun Desk.keepPlace(page: Page) {
    val prepared = app.hub.prepared ?: return
    val facts = prepared.facts()
    val (exercise, language) = facts.exercise to facts.language
    ask(page, { toKeep(exercise, language, prepared.wishes().answers, it.entries()) }) { answers ->
        if (answers.isEmpty()) return@ask
        text(string(R.string.place_words, answers.flatMap { it.items }.joinToString { it.reveal() }))
        button(R.string.place_keep) {
            column.removeAllViews()
            ask(this, { it.keepPlace(exercise, language, answers, app.now()) }) { live(string(R.string.place_kept)) }
        }
    }
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
