package app.perron.shell

import app.perron.ffi.CompanionInterface
import app.perron.ffi.Exercise
import app.perron.ffi.Question
import app.perron.shell.logic.FirstRun
import app.perron.shell.logic.KeptPlace
import app.perron.shell.logic.Place
import app.perron.shell.logic.places

private val PAGES =
    listOf(
        R.string.first_1_title to R.string.first_1_text,
        R.string.first_2_title to R.string.first_2_text,
        R.string.first_3_title to R.string.first_3_text,
    )

/** A page of the first run: it explains, and asks nothing. */
fun Desk.firstRun(
    page: Page,
    number: Int,
) {
    val (title, text) = PAGES[number]
    page.heading(title)
    page.text(page.string(text))
    page.text(page.string(R.string.first_page, number + 1, FirstRun.PAGES))
    val last = number + 1 == FirstRun.PAGES
    page.large(page.string(if (last) R.string.begin else R.string.next)) { activity.go(app.firstRun.next(activity.way())) }
    if (!last) page.button(R.string.skip) { activity.go(app.firstRun.skip()) }
}

/** The exercises, and before them what was begun last. */
fun Desk.library(page: Page) {
    page.heading(R.string.library_title)
    if (app.hub.sounds) page.large(page.string(R.string.library_playing)) { activity.go(activity.way().sounding()) }
    waits(page)
    ask(page, ::remembered) { kept ->
        if (kept.cutOff) button(R.string.library_resume) { resume() }
        kept.last?.let { last -> button(string(R.string.library_again, last)) { tell(PracticeService.AGAIN) } }
        kept.question?.let { late(later(), it) }
        if (kept.homework) button(R.string.library_homework) { activity.to(Place.Homework) }
        if (kept.places.isNotEmpty()) heading(R.string.library_places)
        kept.places.forEach { place(this, it) }
    }
    ask(page, { it.libraryToday(language, app.now()) }) { exercises ->
        heading(R.string.library_all)
        exercises.forEach { show(this, it) }
    }
    page.button(R.string.library_journal) { activity.to(Place.Journal) }
    page.button(R.string.library_dreams) { activity.to(Place.Dreams) }
    page.button(R.string.homework_title) { activity.to(Place.Homework) }
    page.button(R.string.library_help) { activity.to(Place.Help) }
    page.button(R.string.library_settings) { activity.to(Place.Settings) }
}

/** What is kept that the first screen shows; where that does not open, the exercises are there all the same. */
private class Remembered(
    val cutOff: Boolean,
    val last: String?,
    val question: Question?,
    val places: List<KeptPlace>,
    val homework: Boolean,
)

private fun Desk.remembered(companion: CompanionInterface): Remembered {
    val now = app.now()
    val cutOff = companion.wasCutOff(now)
    val places = places(companion.entries(), language)
    return Remembered(cutOff, companion.last(), companion.unanswered(now), places, companion.assignments().isNotEmpty())
}

/** The question after the last practice, where it was not asked then. */
private fun Desk.late(
    page: Page,
    question: Question,
) = scale(page, question) { score ->
    app.ask({ it.answeredLate(score, app.now()) }, failed = { activity.show() }) { offering ->
        page.column.removeAllViews()
        offering?.let { offer(page, it) }
    }
}

private fun Desk.place(
    page: Page,
    place: KeptPlace,
) {
    val cue = place.cue
    val name = place.name.reveal()
    page.button(cue?.let { page.string(R.string.place_cue, name, it.reveal()) } ?: name) { recall(place) }
}

private fun Desk.show(
    page: Page,
    exercise: Exercise,
) {
    val usual = page.count(R.plurals.minutes, exercise.usual.toMinutes().toInt())
    val notes =
        listOfNotNull(
            page.string(R.string.exercise_own).takeIf { exercise.own },
            page.string(R.string.exercise_unread).takeIf { !exercise.reviewed && !exercise.own },
        )
    val lines = page.string(R.string.exercise_lines, exercise.title, exercise.summary, usual)
    page.button((listOf(lines) + notes).joinToString(" ")) { prepare(exercise.id) }
}

/** Goes on with what was cut off; where its time is over, that is said. */
private fun Desk.resume() {
    app.ask({ it.prepareResumed(app.now(), null) }, failed = {
        app.tosay = it.says
        activity.show()
    }) { resumed ->
        app.tosay = resumed?.says
        val prepared = resumed?.prepared
        if (prepared == null) {
            activity.show()
        } else {
            want(Wanted(prepared))
        }
    }
}
