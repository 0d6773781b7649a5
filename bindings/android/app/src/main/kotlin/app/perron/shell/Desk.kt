package app.perron.shell

import android.content.Intent
import android.net.Uri
import app.perron.ffi.Afterwards
import app.perron.ffi.Cancel
import app.perron.ffi.CompanionInterface
import app.perron.ffi.Ending
import app.perron.ffi.Facts
import app.perron.ffi.File
import app.perron.ffi.Language
import app.perron.ffi.Offer
import app.perron.ffi.Offering
import app.perron.ffi.Packed
import app.perron.ffi.Prepared
import app.perron.ffi.Score
import app.perron.shell.logic.Between
import app.perron.shell.logic.Choices
import app.perron.shell.logic.Form
import app.perron.shell.logic.House
import app.perron.shell.logic.Place
import app.perron.shell.logic.Remedy
import app.perron.shell.logic.ReportChoice
import app.perron.shell.logic.Task
import app.perron.shell.logic.Trouble

/** An exercise that a person wants to begin, and how it is made. */
class Wanted(
    val exercise: String,
    val ending: Ending?,
    val language: Language,
    val make: (CompanionInterface, Cancel?) -> Prepared,
) {
    /** What is made already. */
    constructor(prepared: Prepared, facts: Facts = prepared.facts()) :
        this(facts.exercise, facts.ending, facts.language, { _, _ -> prepared })
}

/** What the screens stand on: the way, the companion, and what is chosen and typed meanwhile. */
class Desk(
    val activity: MainActivity,
    val app: PerronApp,
) {
    /** The choices before an exercise. */
    var choices: Choices? = null

    /** What begins when what stands before it is read. */
    var wanted: Wanted? = null

    /** What is shown now that it is over. */
    var afterwards: Afterwards? = null

    /** Shows the player as it is now, while it is looked at. */
    var player: (() -> Unit)? = null

    /** What came from outside, and is not dealt with yet. */
    var received: Received? = null

    /** A page to read and print. */
    var paper: File? = null

    /** The days and parts of a report. */
    var reporting: ReportChoice? = null

    /** What a therapist fills in, the exercise of it that is open, and what was packed of it. */
    var form: Form? = null
    var task: Task? = null
    var packed: Packed? = null

    /** Whose voice it is that a person records, as they typed it, and the sentence that is being chosen. */
    var voice = ""
    var sentence: String? = null

    /** Taking along, and handing over. */
    val files = Files(this)

    /** The language of what is read and heard. */
    val language: Language get() = app.language

    /** Fills a screen. */
    fun fill(
        page: Page,
        place: Place,
    ) = when (place) {
        is Place.First -> firstRun(page, place.page)
        Place.Library -> library(page)
        is Place.Preparation -> preparation(page, place.exercise)
        is Place.Before -> before(page)
        Place.Player -> player(page)
        Place.Afterwards -> afterwards(page)
        Place.Journal -> journal(page)
        Place.Night -> night(page)
        Place.Keeping -> files.fill(page)
        is Place.Mending -> mending(page, place.remedy)
        Place.Dreams -> dreams(page)
        Place.Help -> help(page)
        Place.Settings -> settings(page)
        Place.OwnVoice -> ownVoice(page)
        is Place.Sentences -> sentences(page, place.exercise)
        is Between -> between(page, place)
    }

    private fun between(
        page: Page,
        place: Between,
    ) = when (place) {
        Place.Homework -> homework(page)
        is Place.Accepted -> accepted(page, place.id)
        Place.Pairing -> pairing(page)
        Place.Scan -> scanning(page)
        Place.Letter -> letter(page)
        Place.Report -> report(page)
        Place.Preview -> preview(page)
        Place.Paper -> paper(page)
        Place.Therapist -> therapist(page)
        Place.Filling -> filling(page)
        is Place.Tasking -> tasking(page, place.at)
        Place.Packing -> packing(page)
    }

    /** What a screen reader says first of a screen. */
    fun title(place: Place): String =
        app.texts().getString(
            when (place) {
                is Place.First, Place.Library -> R.string.library_title
                is Place.Preparation, is Place.Before -> R.string.begin
                Place.Player -> R.string.neutral_title
                Place.Afterwards -> R.string.done
                Place.Journal -> R.string.journal_title
                Place.Night -> R.string.night_title
                Place.Keeping -> R.string.keeping_title
                is Place.Mending -> R.string.mending_title
                is Between -> title(place)
                Place.Dreams -> R.string.dreams_title
                Place.Help -> R.string.help_title
                Place.Settings -> R.string.settings_title
                Place.OwnVoice, is Place.Sentences -> R.string.own_title
            },
        )

    private fun title(place: Between): Int =
        when (place) {
            Place.Homework, is Place.Accepted -> R.string.homework_title
            Place.Pairing -> R.string.pairing_title
            Place.Scan -> R.string.pairing_scan
            Place.Letter -> R.string.letter_waits
            Place.Report -> R.string.report_title
            Place.Preview -> R.string.report_preview
            Place.Paper -> R.string.paper_title
            Place.Therapist -> R.string.therapist_title
            Place.Filling, is Place.Tasking, Place.Packing -> R.string.form_title
        }

    /** Asks the companion, and fills a page with what came; what went wrong stands there in words. */
    fun <T> ask(
        page: Page,
        what: (CompanionInterface) -> T,
        then: Page.(T) -> Unit,
    ) {
        val place = page.later()
        app.ask(what, failed = { trouble(place, it) }) { place.then(it) }
    }

    /** What went wrong, and a way on where there is one. */
    fun trouble(
        page: Page,
        trouble: Trouble,
    ) {
        page.live(trouble.says ?: page.string(R.string.went_wrong))
        when (val remedy = trouble.remedy) {
            null -> Unit
            Remedy.MEND -> page.button(R.string.mending_look) { activity.to(Place.Mending(remedy)) }
            Remedy.GO_ON -> page.button(R.string.older_look) { activity.to(Place.Mending(remedy)) }
            Remedy.PAIR -> page.button(R.string.pairing_title) { activity.to(Place.Pairing) }
        }
    }

    /** Does something with the companion, and shows the screen anew. */
    fun act(
        what: (CompanionInterface) -> String?,
        then: () -> Unit = activity::show,
    ) = app.ask(what, ::fails) {
        app.tosay = it
        then()
    }

    /** The same for what makes anew what is kept. */
    fun manage(
        what: (House) -> String?,
        then: () -> Unit,
    ) = app.manage(what, ::fails) {
        app.tosay = it
        then()
    }

    /** Says what went wrong, and shows the screen anew. */
    fun fails(trouble: Trouble) {
        app.tosay = trouble.says ?: app.texts().getString(R.string.went_wrong)
        // What was asked for waits there until they are paired.
        if (trouble.remedy == Remedy.PAIR) activity.to(Place.Pairing) else activity.show()
    }

    /** The same in words of the platform's. */
    fun fails(says: String) {
        app.tosay = says
        activity.show()
    }

    /** Begins what was prepared. */
    fun begin(
        prepared: Prepared,
        before: Score,
    ) {
        app.next = prepared to before
        tell(PracticeService.BEGIN)
    }

    /** Here and now, from wherever this is. */
    fun ground() {
        giveUp()
        tell(PracticeService.GROUND)
    }

    /** What is being prepared is not wanted any more. */
    fun giveUp() {
        app.preparing?.cancel()
        app.preparing = null
    }

    /** Tells the service what a person pressed. */
    fun tell(action: String) {
        activity.startForegroundService(PracticeService.intent(activity, action))
    }

    /** What is offered, and never imposed. */
    fun offer(
        page: Page,
        offering: Offering,
    ) {
        page.live(offering.why)
        page.text(offering.offer)
        offering.people.forEach { page.text(it) }
        for (offer in offering.offers) {
            when (offer) {
                Offer.GROUNDING -> page.button(R.string.offer_ground, ::ground)
                Offer.SAFE_PLACE -> page.button(R.string.offer_safe_place) { prepare("safe-place") }
                Offer.CONTACTS -> page.button(R.string.offer_contacts) { activity.to(Place.Help) }
            }
        }
    }

    /** To the choices before an exercise. */
    fun prepare(exercise: String) {
        choices = null
        activity.to(Place.Preparation(exercise))
    }

    /** To what stands before it, and then it begins. */
    fun want(wanted: Wanted) {
        this.wanted = wanted
        activity.to(Place.Before(wanted.exercise))
    }

    /** The question how tense a person is: eleven numbers, and leaving it out. */
    fun scale(
        page: Page,
        question: app.perron.ffi.Question,
        given: (Score) -> Unit,
    ) {
        page.heading(question.asks)
        page.text(question.ends)
        page.text(question.kept)
        for (number in 0..MOST) {
            val said = page.string(R.string.score_of, number)
            page.button(number.toString()) { given(Score.Given(number.toUByte())) }.contentDescription = said
        }
        page.button(R.string.score_none) { given(Score.Skipped) }
    }

    /** A question with one way on. */
    fun sure(
        question: String,
        yes: Int,
        then: () -> Unit,
    ) {
        val texts = app.texts()
        android.app.AlertDialog
            .Builder(activity)
            .setMessage(question)
            .setPositiveButton(texts.getString(yes)) { _, _ -> then() }
            .setNegativeButton(texts.getString(R.string.cancel), null)
            .create()
            .apply { window?.addFlags(android.view.WindowManager.LayoutParams.FLAG_SECURE) }
            .show()
    }

    /** A file came from the system's picker. */
    fun handed(
        request: Int,
        uri: Uri?,
    ) = when (request) {
        LETTER -> uri?.let { receive(it, null) } ?: Unit
        RECORDING -> uri?.let(::recorded) ?: Unit
        OWN -> uri?.let(::ownCame) ?: Unit
        else -> files.handed(request, uri)
    }

    /** Opens the system's own screen for something. */
    fun open(
        intent: Intent,
        request: Int,
    ) {
        try {
            @Suppress("DEPRECATION")
            activity.startActivityForResult(intent, request)
        } catch (_: android.content.ActivityNotFoundException) {
            app.tosay = app.texts().getString(R.string.went_wrong)
            activity.show()
        }
    }

    private companion object {
        const val MOST = 10
    }
}
