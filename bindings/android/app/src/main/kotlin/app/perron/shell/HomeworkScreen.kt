package app.perron.shell

import app.perron.ffi.Assignment
import app.perron.ffi.Due
import app.perron.shell.logic.Choices
import app.perron.shell.logic.Place
import app.perron.shell.logic.blocks
import app.perron.shell.logic.canBegin

/** What was agreed with a therapist: what there is today first, and no word of what was missed. */
fun Desk.homework(page: Page) {
    page.heading(R.string.homework_title)
    waits(page)
    ask(page, { it.today(app.now()) }) { today ->
        today.says?.let { text(it) }
        today.due.forEach { due(this, it) }
    }
    ask(page, { it.assignments() }) { assignments ->
        if (assignments.isNotEmpty()) heading(R.string.homework_accepted)
        assignments.forEach { button(it.title.reveal()) { activity.to(Place.Accepted(it.id)) } }
    }
    page.heading(R.string.homework_more)
    page.button(R.string.letter_pick, ::pickLetter)
    page.button(R.string.report_title) { activity.to(Place.Report) }
    page.button(R.string.pairing_title) { activity.to(Place.Pairing) }
    page.button(R.string.therapist_title) { activity.to(Place.Therapist) }
    page.button(R.string.back) { activity.goBack() }
}

private fun Desk.due(
    page: Page,
    due: Due,
) {
    page.heading(due.exercise.title)
    page.text(due.says)
    due.exercise.why?.let { page.text(page.string(R.string.homework_why, it.reveal())) }
    if (canBegin(due)) page.button(page.string(R.string.homework_begin, due.exercise.title)) { practise(due) }
}

/** To the choices before it, filled with what was agreed: one tap begins, and everything may be otherwise today. */
private fun Desk.practise(due: Due) {
    val id = due.exercise.exercise
    app.ask({ companion -> companion.libraryToday(due.language, app.now()).firstOrNull { it.id == id } }, ::fails) { exercise ->
        if (exercise == null) {
            fails(app.texts().getString(R.string.homework_unknown))
        } else {
            choices = Choices(exercise).agreed(due.exercise.wishes)
            activity.to(Place.Preparation(id))
        }
    }
}

/** One assignment, whole as it was accepted. */
fun Desk.accepted(
    page: Page,
    id: String,
) {
    ask(page, { companion -> companion.assignments().firstOrNull { it.id == id } }) { assignment ->
        if (assignment == null) {
            text(string(R.string.homework_gone))
        } else {
            whole(this, assignment)
            button(
                R.string.homework_sheet,
            ) { act({ companion -> null.also { paper = companion.homeworkSheet(id) } }) { activity.to(Place.Paper) } }
            button(R.string.homework_withdraw) { withdraw(id) }
        }
    }
    page.button(R.string.back) { activity.goBack() }
}

/** Every line of an assignment, as it is read before it is accepted and after. */
fun whole(
    page: Page,
    assignment: Assignment,
) = lines(page, assignment.lines)

/** Lines as blocks: the first is the heading of the screen. */
fun lines(
    page: Page,
    lines: List<app.perron.PrivateText>,
) {
    blocks(lines).forEachIndexed { block, texts ->
        texts.forEachIndexed { line, text ->
            if (block == 0 && line == 0) page.heading(text.reveal()) else page.text(text.reveal())
        }
    }
}

private fun Desk.withdraw(id: String) {
    val texts = app.texts()
    sure(texts.getString(R.string.homework_withdraw_sure), R.string.homework_withdraw) {
        act({
            it.withdraw(id)
            texts.getString(R.string.homework_withdrawn)
        }) { activity.to(Place.Homework) }
    }
}
