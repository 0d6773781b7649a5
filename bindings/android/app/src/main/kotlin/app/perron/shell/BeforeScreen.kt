package app.perron.shell

import app.perron.ffi.Before
import app.perron.ffi.Cancel
import app.perron.ffi.Score
import app.perron.ffi.Stage
import app.perron.shell.logic.Place

/** What stands before an exercise, one thing after another; then it begins. */
fun Desk.before(page: Page) {
    val wanted = wanted
    if (wanted == null) {
        page.button(R.string.back) { activity.go(activity.way().home()) }
        return
    }
    ask(page, { it.before(wanted.exercise, wanted.language, wanted.ending, app.now()) }) { before ->
        val held = before.waits
        val rests = before.rests
        when {
            rests != null -> {
                offer(this, rests)
            }

            held != null -> {
                live(held)
            }

            else -> {
                before.warns?.let { text(it) }
                stage(this, wanted, before, 0, Score.NotAsked)
            }
        }
    }
}

private fun Desk.stage(
    page: Page,
    wanted: Wanted,
    before: Before,
    number: Int,
    score: Score,
) {
    val next = { answer: Score ->
        page.column.removeAllViews()
        stage(page, wanted, before, number + 1, answer)
    }
    when (val stage = before.stages.getOrNull(number)) {
        is Stage.Caution -> {
            val caution = stage.caution
            caution.help.forEach { page.text(it) }
            page.heading(caution.heading)
            caution.points.forEach { page.text(it) }
            page.large(page.string(R.string.read_on)) {
                // Where it cannot be kept, it is shown again the next time.
                app.ask({ it.read(caution.page) }, failed = {}) {}
                next(score)
            }
        }

        is Stage.Question -> {
            scale(page, stage.question) { given ->
                val moment = app.now()
                app.ask({ it.answeredBefore(wanted.exercise, wanted.language, wanted.ending, given, moment) }, failed = { next(given) }) {
                    page.column.removeAllViews()
                    if (it != null) offer(page, it) else next(given)
                }
            }
        }

        null -> {
            make(page, wanted, score)
        }
    }
}

private fun Desk.make(
    page: Page,
    wanted: Wanted,
    score: Score,
) {
    page.live(page.string(R.string.preparing))
    page.button(R.string.cancel) { activity.goBack() }
    val cancel = Cancel()
    giveUp()
    app.preparing = cancel
    ask(page, { wanted.make(it, cancel) }) { prepared ->
        // Whoever went elsewhere meanwhile is not begun over.
        if (app.preparing === cancel && activity.way().here is Place.Before) begin(prepared, score)
    }
}
