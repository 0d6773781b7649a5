package app.perron.shell

import app.perron.ffi.Ask
import app.perron.ffi.AskKind
import app.perron.ffi.Bed
import app.perron.ffi.BedWish
import app.perron.ffi.Ending
import app.perron.ffi.Mode
import app.perron.ffi.Sense
import app.perron.ffi.VoiceChoice
import app.perron.ffi.VoiceQuality
import app.perron.shell.logic.Choices
import app.perron.shell.logic.KeptPlace
import app.perron.shell.logic.Place
import app.perron.shell.logic.voices

/** The choices before an exercise. The first button begins; everything beneath it may be left as it is. */
fun Desk.preparation(
    page: Page,
    id: String,
) {
    val known = choices
    if (known != null && known.exercise.id == id) return choose(page, known)
    ask(page, { companion -> companion.libraryToday(language, app.now()).firstOrNull { it.id == id } }) { exercise ->
        if (exercise == null) {
            live(string(R.string.went_wrong))
        } else {
            Choices(exercise).let {
                choices = it
                choose(this, it)
            }
        }
    }
}

/** A place that was kept, called back: its words stand in the choices, and one tap begins. */
fun Desk.recall(place: KeptPlace) {
    val id = place.exercise.reveal()
    app.ask({ companion ->
        val exercise = companion.library(language).firstOrNull { it.id == id }
        exercise?.let { Choices(it).recalled(companion.placeWishes(place.id).answers) }
    }, failed = {
        app.tosay = it.says
        activity.show()
    }) { recalled ->
        choices = recalled
        activity.to(Place.Preparation(id))
    }
}

private fun Desk.choose(
    page: Page,
    chosen: Choices,
) {
    val exercise = chosen.exercise
    page.heading(exercise.title)
    page.text(exercise.summary)
    page.large(page.string(R.string.begin)) {
        val wished = choices ?: chosen
        val spoken = exercise.language
        want(
            Wanted(exercise.id, wished.ending, spoken) { companion, cancel ->
                companion.prepareToday(exercise.id, spoken, wished.wishes(), app.now(), cancel)
            },
        )
    }
    page.text(page.string(R.string.prepare_hint))
    length(page, chosen)
    ending(page, chosen)
    senses(page, chosen)
    val beds = chosen.beds.map { page.string(name(it)) to it }
    page.pick(page.string(R.string.prepare_bed), beds, chosen.bed ?: chosen.beds.first()) { change { bed(it) } }
    val modes = listOf(page.string(R.string.mode_clear) to Mode.CLEAR, page.string(R.string.mode_ambient) to Mode.AMBIENT)
    page.pick(page.string(R.string.prepare_mode), modes, chosen.mode ?: Mode.CLEAR) { change { copy(mode = it) } }
    val spoken = exercise.language
    ask(page, { app.voice.quality(spoken) to it.recordings() }) { (device, own) ->
        val recorded = own.filter { it.language == spoken && it.isUsable }.map { it.name }
        val voices = voices(device, recorded).map { named(this, it) to it }
        pick(string(R.string.prepare_voice), voices, chosen.voice) { change { copy(voice = it) } }
        if (device == VoiceQuality.NONE) text(string(R.string.voice_none))
    }
    words(page, chosen)
}

/** How long. */
fun Desk.length(
    page: Page,
    chosen: Choices,
) {
    val lengths = chosen.minutes.map { page.count(R.plurals.minutes, it) to it }
    val length = (chosen.length ?: chosen.exercise.usual).toMinutes().toInt()
    page.pick(page.string(R.string.prepare_length), lengths, length) { change { lasting(it) } }
}

/** How it ends, where that can be chosen. */
fun Desk.ending(
    page: Page,
    chosen: Choices,
) {
    if (chosen.endings.isEmpty()) return
    val endings = listOf(page.string(R.string.ending_wake) to Ending.WAKE, page.string(R.string.ending_sleep) to Ending.SLEEP)
    page.pick(page.string(R.string.prepare_ending), endings, chosen.ending ?: Ending.WAKE) { change { ending(it) } }
}

/** The words that it asks for. */
fun Desk.words(
    page: Page,
    chosen: Choices,
) {
    val exercise = chosen.exercise
    ask(page, { it.questions(exercise.id, exercise.language, chosen.copy(answers = emptyMap()).wishes()) }) { asks ->
        if (asks.isNotEmpty()) heading(R.string.prepare_words)
        asks.forEach { question(this, it, chosen) }
    }
}

/** Senses are ticked in the order in which they are wanted, and each says its place. */
fun Desk.senses(
    page: Page,
    chosen: Choices,
) {
    if (chosen.exercise.senses.size < 2) return
    page.heading(R.string.prepare_senses)
    page.text(page.string(R.string.prepare_senses_hint))
    for (sense in chosen.exercise.senses) {
        val place = chosen.senses.indexOf(sense) + 1
        val label = page.string(name(sense))
        val said = if (place > 0) "$label, ${page.string(R.string.chosen_as, place)}" else label
        page.tick(said, place > 0) {
            change { toggle(sense) }
            activity.show()
        }
    }
}

private fun Desk.question(
    page: Page,
    ask: Ask,
    chosen: Choices,
) {
    val before = chosen.answers[ask.slot].orEmpty().joinToString("\n") { it.reveal() }
    when (val kind = ask.kind) {
        is AskKind.Word -> {
            page.field(ask.asks, kind.characters.toInt(), 1, before) { change { answer(ask, it) } }
        }

        is AskKind.Text -> {
            page.field(ask.asks, kind.characters.toInt(), LINES, before) { change { answer(ask, it) } }
        }

        is AskKind.Choice -> {
            page.pick(ask.asks, kind.of.map { it to it }, before) { change { answer(ask, it) } }
        }

        is AskKind.Items -> {
            val most = (kind.items * kind.characters).toInt()
            page.field("${ask.asks} ${page.string(R.string.prepare_list_hint)}", most, LINES, before) {
                change { answer(ask, it) }
            }
        }
    }
}

private fun Desk.change(how: Choices.() -> Choices) {
    choices = choices?.how()
}

private fun name(sense: Sense) =
    when (sense) {
        Sense.SEE -> R.string.sense_see
        Sense.HEAR -> R.string.sense_hear
        Sense.FEEL -> R.string.sense_feel
        Sense.BODY -> R.string.sense_body
        Sense.SMELL -> R.string.sense_smell
    }

private fun named(
    page: Page,
    voice: VoiceChoice?,
): String =
    when (voice) {
        null -> page.string(R.string.voice_usual)
        VoiceChoice.Shipped -> page.string(R.string.voice_shipped)
        VoiceChoice.Platform -> page.string(R.string.voice_platform)
        VoiceChoice.Shown -> page.string(R.string.voice_shown)
        is VoiceChoice.Recorded -> page.string(R.string.voice_recorded, voice.name)
    }

private fun name(bed: BedWish) =
    when (bed) {
        is BedWish.Named -> name(bed.v1)
        else -> R.string.bed_off
    }

private fun name(bed: Bed) =
    when (bed) {
        Bed.SEA -> R.string.bed_sea
        Bed.RAIN -> R.string.bed_rain
        Bed.FOREST -> R.string.bed_forest
        Bed.HEARTH -> R.string.bed_hearth
        Bed.BROWN -> R.string.bed_brown
        Bed.PINK -> R.string.bed_pink
        Bed.TRAIN -> R.string.bed_train
        Bed.ROOM -> R.string.bed_room
    }

private const val LINES = 4
