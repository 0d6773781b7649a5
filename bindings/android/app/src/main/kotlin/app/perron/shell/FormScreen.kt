package app.perron.shell

import android.content.Intent
import android.net.Uri
import app.perron.PrivateText
import app.perron.ffi.Care
import app.perron.ffi.Exercise
import app.perron.ffi.Packed
import app.perron.ffi.Side
import app.perron.shell.logic.Choices
import app.perron.shell.logic.Form
import app.perron.shell.logic.Place
import app.perron.shell.logic.Task
import java.time.LocalDate

/** What the system's picker answers, when it was asked for a recording. */
const val RECORDING = 12

private const val TITLE = 100
private const val TEXT = 4000
private const val LINES = 3
private val A_WEEK = 1..7

/** What was agreed, filled in together: nothing of it is kept before it is packed. */
fun Desk.filling(page: Page) {
    val form = form ?: return page.button(R.string.back) { activity.goBack() }.let {}
    page.heading(R.string.form_title)
    page.text(page.string(R.string.form_hint))
    page.field(page.string(R.string.form_name), TITLE, 1, form.title.reveal()) { fill { copy(title = PrivateText(it)) } }
    page.field(page.string(R.string.form_goals), TEXT, LINES, form.goals.reveal()) { fill { copy(goals = PrivateText(it)) } }
    page.field(page.string(R.string.form_note), TEXT, LINES, form.note.reveal()) { fill { copy(note = PrivateText(it)) } }
    page.heading(R.string.form_exercises)
    form.tasks.forEachIndexed { at, task ->
        page.button(page.string(R.string.form_task, task.choices.exercise.title, task.daysAWeek)) { edit(task, at) }
        page.button(page.string(R.string.form_remove, task.choices.exercise.title)) {
            fill { without(at) }
            activity.show()
        }
    }
    page.button(R.string.form_add) {
        task = null
        activity.to(Place.Tasking(form.tasks.size))
    }
    recordings(page, form)
    page.tick(page.string(R.string.form_bedtime), form.bedtime) { fill { copy(bedtime = !bedtime) } }
    ask(page, { it.library(form.language) }) { exercises -> shown(this, exercises) }
    page.large(page.string(R.string.form_read)) {
        if (this.form?.isReady == true) activity.to(Place.Packing) else fails(page.string(R.string.form_not_ready))
    }
    page.button(R.string.back) { activity.goBack() }
}

/** What is spoken by one of the two in place of the voice: a sentence each, held against the exercises when it is read through. */
private fun Desk.recordings(
    page: Page,
    form: Form,
) {
    page.heading(R.string.form_recordings)
    form.recordings.forEachIndexed { at, recording ->
        page.field(page.string(R.string.form_says, at + 1), TEXT, LINES, recording.says.reveal()) {
            fill { describe(at) { copy(says = PrivateText(it)) } }
        }
        val voices =
            listOf(page.string(R.string.form_by_therapist) to Side.THERAPIST, page.string(R.string.form_by_client) to Side.CLIENT)
        page.pick(page.string(R.string.form_by, at + 1), voices, recording.by) { fill { describe(at) { copy(by = it) } } }
        page.button(page.string(R.string.form_silence, at + 1)) {
            fill { silence(at) }
            activity.show()
        }
    }
    page.button(R.string.form_record) {
        open(Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType("audio/*"), RECORDING)
    }
}

/** A recording came from the system's picker, into memory alone. */
fun Desk.recorded(uri: Uri) {
    read(uri, R.string.form_unreadable) {
        fill { record(it) }
        activity.show()
    }
}

/** Which exercises it opens, and which it hides for as long. */
private fun Desk.shown(
    page: Page,
    exercises: List<Exercise>,
) {
    val form = form ?: return
    val assigned = exercises.filter { it.care == Care.ASSIGNED }
    if (assigned.isNotEmpty()) page.heading(R.string.form_opens)
    for (exercise in assigned) page.tick(exercise.title, exercise.id in form.opens) { fill { toggleOpen(exercise.id) } }
    page.heading(R.string.form_hides)
    for (exercise in exercises - assigned.toSet()) {
        page.tick(exercise.title, exercise.id in form.hides) { fill { toggleHide(exercise.id) } }
    }
}

private fun Desk.fill(how: Form.() -> Form) {
    form = form?.how()
}

private fun Desk.edit(
    task: Task,
    at: Int,
) {
    this.task = task
    choices = task.choices
    activity.to(Place.Tasking(at))
}

/** One exercise of it: which, and then how, how often, and until when. */
fun Desk.tasking(
    page: Page,
    at: Int,
) {
    val form = form
    val task = task
    when {
        form == null -> {}

        task == null -> {
            page.heading(R.string.form_add)
            ask(page, { it.library(form.language) }) { exercises ->
                exercises.forEach { exercise ->
                    button(exercise.title) { edit(Task(Choices(exercise), LocalDate.now()), at) }
                }
            }
        }

        else -> {
            how(page, task, at)
        }
    }
    page.button(R.string.back) { activity.goBack() }
}

private fun Desk.how(
    page: Page,
    task: Task,
    at: Int,
) {
    val chosen = choices ?: task.choices
    page.heading(chosen.exercise.title)
    page.text(chosen.exercise.summary)
    page.stepper(page.string(R.string.task_days), A_WEEK, task.daysAWeek) { change { often(it) } }
    page.date(page.string(R.string.task_from), task.from) {
        change { from(it) }
        activity.show()
    }
    page.date(page.string(R.string.task_until), task.until) {
        change { until(it) }
        activity.show()
    }
    if (task.until != null) {
        page.button(R.string.task_no_end) {
            change { until(null) }
            activity.show()
        }
    }
    page.field(page.string(R.string.task_why), TEXT, LINES, task.why.reveal()) { change { copy(why = PrivateText(it)) } }
    length(page, chosen)
    ending(page, chosen)
    senses(page, chosen)
    words(page, chosen)
    page.large(page.string(R.string.task_done)) {
        val done = this.task?.copy(choices = choices ?: chosen) ?: task
        fill { put(done, at) }
        activity.goBack()
    }
}

private fun Desk.change(how: Task.() -> Task) {
    task = task?.how()
}

/** All of it as the client will read it; then it is packed for them alone. */
fun Desk.packing(page: Page) {
    val form = form
    val done = packed
    when {
        done != null -> {
            packed(page, done)
        }

        form != null -> {
            ask(page, { it.checkDraft(form.draft(), app.now()) }) { read ->
                lines(this, read)
                large(string(R.string.form_pack)) {
                    act({
                        packed = it.pack(form.draft(), form.client.orEmpty(), app.now())
                        null
                    })
                }
            }
        }
    }
    page.button(R.string.back) { activity.goBack() }
}

private fun Desk.packed(
    page: Page,
    packed: Packed,
) {
    page.heading(R.string.packed_title)
    page.text(page.string(R.string.packed_hint, packed.assignment.revision.toInt()))
    page.button(R.string.packed_share) { send(listOf(packed.file)) }
    page.button(R.string.report_save) { files.one { packed.file.copy(bytes = packed.file.bytes.copyOf()) } }
    page.button(R.string.homework_sheet) {
        paper = packed.sheet
        activity.to(Place.Paper)
    }
    page.button(R.string.close) {
        form = null
        this.packed = null
        activity.go(
            activity
                .way()
                .home()
                .to(Place.Homework)
                .to(Place.Therapist),
        )
    }
}
