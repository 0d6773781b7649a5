package app.perron.shell.logic

import app.perron.ffi.Afterwards
import app.perron.ffi.Asking
import app.perron.ffi.Event
import app.perron.ffi.News
import app.perron.ffi.State

/** What the screen and the lock screen show of a practice. */
data class Shown(
    val state: State,
    val caption: String?,
    val grounding: Boolean,
) {
    /** What is shown after this news: a sentence stays until the next, and none is left when it is over. */
    fun after(news: News): Shown {
        val event = news.event
        val caption =
            when {
                event is Event.Sentence -> news.text?.reveal()
                news.state == State.ENDED || news.state == State.STOPPED -> null
                event is Event.Grounded || event is Event.Returned -> null
                else -> caption
            }
        val grounding = news.state == State.GROUNDING || news.state == State.ASKED
        return Shown(news.state, caption, grounding)
    }

    /** Its state alone: a sentence may be a person's own. */
    override fun toString(): String = "Shown($state)"

    companion object {
        /** Before the first news. */
        val NOTHING = Shown(State.PLAYING, null, false)
    }
}

/** Whether anything is shown when a practice is over: after a sleep ending, nothing is, and the screen stays off. */
fun shows(afterwards: Afterwards): Boolean =
    afterwards.says.isNotEmpty() || afterwards.asking == Asking.ASKED || afterwards.asking == Asking.SILENT
