package app.perron.shell

import app.perron.PrivateText
import app.perron.ffi.Day
import app.perron.ffi.Dream
import app.perron.ffi.Entry
import app.perron.ffi.Goal
import app.perron.ffi.Kept
import app.perron.ffi.Language
import app.perron.ffi.Night
import app.perron.shell.logic.Place
import app.perron.shell.logic.bars
import app.perron.shell.logic.date
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle
import java.util.Locale

private const val WEEKS: UShort = 8u
private const val GOAL_LENGTH = 300

/** What is kept: the latest weeks as a picture with its words, and every entry, the latest first. */
fun Desk.journal(page: Page) {
    page.heading(R.string.journal_title)
    page.button(R.string.journal_night) { activity.to(Place.Night) }
    page.button(R.string.journal_keeping) { activity.to(Place.Keeping) }
    page.heading(R.string.journal_weeks)
    ask(page, { it.weeks(WEEKS, app.now()) to it.plotInWords(WEEKS, language, app.now()) }) { (weeks, words) ->
        val picture = WeeksView(activity, bars(weeks), text("").currentTextColor)
        // The same as the picture, in sentences: everybody can read them.
        picture.contentDescription = words.joinToString(" ")
        add(picture)
        words.forEach { text(it) }
    }
    goal(page)
    ask(page, { it.entries() }) { entries ->
        if (entries.isEmpty()) text(string(R.string.journal_empty))
        entries.asReversed().forEach { entry(this, it) }
    }
}

private fun Desk.goal(page: Page) {
    var goal = ""
    page.field(page.string(R.string.journal_goal_new), GOAL_LENGTH, 2) { goal = it }
    page.button(R.string.keep) {
        if (goal.isNotBlank()) {
            act({
                it.keepGoal(PrivateText(goal), app.now())
                null
            })
        }
    }
}

private fun Desk.entry(
    page: Page,
    kept: Kept,
) {
    page.heading(day(kept.day))
    page.text(words(page, kept.entry))
    when (val entry = kept.entry) {
        is Entry.Dream -> dream(page, kept.id, entry.dream)
        is Entry.Goal -> goal(page, kept.id, entry.goal)
        else -> Unit
    }
    page.button(R.string.journal_remove) {
        sure(page.string(R.string.journal_remove_sure), R.string.journal_remove) {
            act({
                it.remove(kept.id)
                null
            })
        }
    }
}

/** A day, whole, in the language that is read. */
fun Desk.day(day: Day): String {
    val locale = Locale.forLanguageTag(if (language == Language.NL) "nl" else "en")
    return day.date().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale))
}

/** An entry in words; the nightmare as it was is never among them. */
fun words(
    page: Page,
    entry: Entry,
): String =
    when (entry) {
        is Entry.Practice -> {
            val heard =
                page.count(
                    R.plurals.minutes,
                    entry.practised.heard
                        .toMinutes()
                        .toInt(),
                )
            page.string(R.string.entry_practice, entry.practised.exercise.reveal(), heard)
        }

        is Entry.Place -> {
            page.string(
                R.string.entry_place,
                entry.place.answers
                    .flatMap { it.items }
                    .joinToString { it.reveal() },
            )
        }

        is Entry.Shared -> {
            page.string(R.string.entry_shared, entry.shared.to.reveal())
        }

        is Entry.DayList -> {
            page.string(R.string.entry_list, entry.list.items.joinToString { it.reveal() })
        }

        is Entry.Night -> {
            val night = numbers(page, entry.night)
            entry.night.title?.let { page.string(R.string.entry_night_titled, it.reveal(), night) } ?: night
        }

        is Entry.Dream -> {
            page.string(R.string.entry_dream, entry.dream.title.reveal())
        }

        is Entry.Goal -> {
            val reached = entry.goal.reached != null
            page.string(if (reached) R.string.entry_goal_reached else R.string.entry_goal, entry.goal.text.reveal())
        }
    }

/** All that was told of a night: it may be all that tells two apart. */
private fun numbers(
    page: Page,
    night: Night,
): String {
    val bad = night.nightmares.toInt()
    val woken = night.woken?.toInt()?.takeIf { bad > 0 || it > 0 }
    return listOfNotNull(
        if (bad == 0) page.string(R.string.entry_night_calm) else page.count(R.plurals.entry_night, bad),
        woken?.let { page.count(R.plurals.entry_woken, it) },
        night.intensity?.let { page.string(R.string.entry_intensity, it.toInt()) },
    ).joinToString()
}

/** The nightmare as it was is shown after a question of its own, and by nothing else. */
private fun Desk.dream(
    page: Page,
    id: String,
    dream: Dream,
) {
    dream.newDream?.let { page.text(it.reveal()) }
    if (!dream.isWritten) return
    val place = page.later()
    place.button(R.string.original_read) {
        sure(page.string(R.string.original_sure), R.string.original_read) {
            ask(place, { it.original(id) }) { original -> original?.let { text(it.show()) } }
        }
    }
}

private fun Desk.goal(
    page: Page,
    id: String,
    goal: Goal,
) {
    val reached = goal.reached != null
    page.button(if (reached) R.string.goal_open else R.string.goal_reached) {
        act({
            it.goalReached(id, !reached, app.now())
            null
        })
    }
}
