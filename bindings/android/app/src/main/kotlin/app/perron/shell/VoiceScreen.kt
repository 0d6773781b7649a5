package app.perron.shell

import android.content.Intent
import android.net.Uri
import app.perron.ffi.ToRecord
import app.perron.shell.logic.Place
import app.perron.shell.logic.VOICE_NAME
import app.perron.shell.logic.direct
import app.perron.shell.logic.spoken
import app.perron.shell.logic.voiceName

/** The answer of the picker for a recording of one's own. */
const val OWN = 13

/** A person's own recordings: whose voice it is, and then an exercise, of which each sentence can have one. */
fun Desk.ownVoice(page: Page) {
    page.heading(R.string.own_title)
    page.text(page.string(R.string.own_hint))
    page.field(page.string(R.string.own_name), VOICE_NAME, 1, voice) { voice = it }
    ask(page, { it.library(language) }) { exercises ->
        heading(R.string.own_exercises)
        exercises.forEach { button(it.title) { activity.to(Place.Sentences(it.id)) } }
    }
    page.button(R.string.back) { activity.goBack() }
}

/** The sentences of an exercise, and which of them the voice has. */
fun Desk.sentences(
    page: Page,
    exercise: String,
) {
    val name = voiceName(voice)
    if (name == null) {
        page.live(page.string(R.string.own_no_name))
    } else {
        page.heading(page.string(R.string.voice_recorded, name))
        ask(page, { it.toRecord(language, exercise) to it.recordings() }) { (sentences, own) ->
            val had = spoken(own, name, language)
            text(string(R.string.own_had, sentences.count { it.text in had }, sentences.size))
            sentences.forEach { sentence(this, it, it.text in had) }
        }
    }
    page.button(R.string.back) { activity.goBack() }
}

private fun Desk.sentence(
    page: Page,
    sentence: ToRecord,
    isThere: Boolean,
) {
    page.heading(sentence.text)
    if (isThere) page.text(page.string(R.string.own_there))
    if (sentence.isSlow) page.text(page.string(R.string.own_slow))
    page
        .button(R.string.own_choose) {
            this.sentence = sentence.name
            open(Intent(Intent.ACTION_OPEN_DOCUMENT).addCategory(Intent.CATEGORY_OPENABLE).setType("audio/*"), OWN)
        }.contentDescription = "${page.string(R.string.own_choose)}: ${sentence.text}"
}

/** A recording came from the system's picker, into memory alone. */
fun Desk.ownCame(uri: Uri) {
    val name = voiceName(voice) ?: return
    val sentence = sentence ?: return
    read(uri, R.string.form_unreadable) { bytes ->
        act({
            val noisy = it.addRecording(direct(bytes), sentence, name, language)
            app.texts().getString(if (noisy) R.string.own_noisy else R.string.own_taken)
        })
    }
}
