package app.perron.shell

import app.perron.PrivateText
import app.perron.ffi.CompanionInterface
import app.perron.ffi.Met
import app.perron.ffi.Need
import app.perron.ffi.NeedMet
import app.perron.ffi.Programme
import app.perron.ffi.Stage
import app.perron.ffi.Standing
import app.perron.ffi.Step
import app.perron.ffi.StepStanding
import app.perron.ffi.Told
import app.perron.shell.logic.Place

private const val TITLE = 80
private const val DREAM = 2000
private const val LINES = 6

/** The dream programme: whom one can reach first, then where one is and why, and what can be done now. */
fun Desk.dreams(page: Page) {
    page.heading(R.string.dreams_title)
    ask(page, { it.helpLines(language) to it.programme(app.now()) }) { (lines, programme) ->
        lines.take(1).forEach { line(this, it) }
        programme.talk.forEach { live(it) }
        text(programme.why)
        programme.rests?.let { offer(this, it) }
        programme.steps.forEach { step(this, it, programme) }
        if (programme.changeAgain.standing != Standing.WAITS) changeAgain(this)
        if (programme.pending != null || programme.current != null) aside(this)
    }
}

private fun Desk.step(
    page: Page,
    step: StepStanding,
    programme: Programme,
) {
    val standing =
        when (step.standing) {
            Standing.OPEN -> R.string.standing_open
            Standing.WARNED -> R.string.standing_warned
            Standing.WAITS -> R.string.standing_waits
        }
    page.heading(step.title)
    page.text(page.string(R.string.step_line, step.title, page.string(standing), step.why))
    if (step.standing == Standing.WAITS || programme.rests != null) return
    val place = page.later()
    place.button(step.title) {
        place.column.removeAllViews()
        open(place, step.step)
    }
}

private fun Desk.open(
    page: Page,
    step: Step,
) {
    when (step) {
        Step.CAUTION -> {
            caution(page)
        }

        Step.LOG -> {
            activity.to(Place.Night)
        }

        Step.PLEASANT -> {
            prepare("safe-place")
        }

        Step.CHOOSE -> {
            chooseDream(page)
        }

        Step.WRITE -> {
            write(page, "dream-write") { companion, text -> companion.writeDream(text, app.now()) }
        }

        Step.CHANGE -> {
            ways(page)
            write(page, "dream-new") { companion, text -> companion.changeDream(text, app.now()) }
        }

        Step.CHECK -> {
            check(page)
        }

        Step.REHEARSE -> {
            want(Wanted("new-dream", null, language) { companion, cancel -> companion.prepareRehearsal(language, null, app.now(), cancel) })
        }
    }
}

/** What is read before the programme begins; that it was read is kept. */
private fun Desk.caution(page: Page) {
    ask(page, { it.before("new-dream", language, null, app.now()) }) { before ->
        val caution =
            before.stages
                .filterIsInstance<Stage.Caution>()
                .firstOrNull()
                ?.caution ?: return@ask
        caution.help.forEach { text(it) }
        heading(caution.heading)
        caution.points.forEach { text(it) }
        button(R.string.read_on) {
            act({
                it.read(caution.page)
                null
            })
        }
    }
}

/** Words of care come from the bridge, the same in every shell. */
private fun <T> Desk.said(
    page: Page,
    keys: List<String>,
    then: Page.(List<String>) -> T,
) = ask(page, { companion -> keys.map { companion.say(it, language) } }) { then(it) }

private fun Desk.chooseDream(page: Page) {
    said(page, listOf("dream-title", "dream-worst", "dream-happened")) { (title, worst, happened) ->
        var name = ""
        var isWorst = Told.UNSURE
        var isReal = Told.UNSURE
        val told = listOf(string(R.string.no) to Told.NO, string(R.string.yes) to Told.YES, string(R.string.unsure) to Told.UNSURE)
        field(title, TITLE) { name = it }
        pick(worst, told, null) { isWorst = it }
        pick(happened, told, null) { isReal = it }
        keep(this) { it.chooseDream(PrivateText(name), isWorst, isReal, app.now()) }
    }
}

private fun Desk.write(
    page: Page,
    key: String,
    before: String = "",
    keeps: (CompanionInterface, PrivateText) -> String,
) {
    said(page, listOf(key)) { (label) ->
        var text = before
        field(label, DREAM, LINES, before) { text = it }
        keep(this) { keeps(it, PrivateText(text)) }
    }
}

/** Ways to change a dream; what changes is the person's own. */
private fun Desk.ways(page: Page) {
    val keys = listOf("act", "help", "place", "feel", "magic").map { "dream-way-$it" }
    said(page, keys) { ways -> ways.forEach { text(it) } }
}

private fun Desk.check(page: Page) {
    val needs = Need.entries
    val keys = listOf("dream-check", "dream-done") + needs.map { "need-${it.name.lowercase()}" }
    said(page, keys) { words ->
        val met =
            listOf(
                string(R.string.met_not) to Met.NOT,
                string(R.string.met_little) to Met.LITTLE,
                string(R.string.met_fully) to Met.FULLY,
            )
        var done: Met? = null
        val found = mutableMapOf<Need, Met>()
        text(words[0])
        pick<Met>(words[1], met, null) { done = it }
        needs.forEachIndexed { number, need -> pick<Met>(words[number + 2], met, null) { found[need] = it } }
        button(R.string.keep) {
            val all = found.map { (need, how) -> NeedMet(need, how) }
            act({ it.checkDream(done, all, app.now()) })
        }
    }
}

private fun Desk.changeAgain(page: Page) {
    val place = page.later()
    place.button(R.string.dream_again) {
        place.column.removeAllViews()
        ask(place, { it.dreamToChange(app.now()) }) { words ->
            write(this, "dream-new", words?.reveal().orEmpty()) { companion, text -> companion.changeDream(text, app.now()) }
        }
    }
}

private fun Desk.aside(page: Page) {
    page.button(R.string.dream_aside) {
        app.ask({ it.say("dream-aside-ask", language) }, failed = {}) { question ->
            sure(question, R.string.dream_aside) {
                act({
                    it.layDreamAside(app.now())
                    null
                })
            }
        }
    }
}

/** Keeps what was written; a rule that says no leaves it on the screen. */
private fun Desk.keep(
    page: Page,
    what: (CompanionInterface) -> String,
) {
    page.button(R.string.keep) {
        val wrong = page.live("")
        app.ask(what, failed = { wrong.text = it.says ?: page.string(R.string.went_wrong) }) { activity.show() }
    }
}
