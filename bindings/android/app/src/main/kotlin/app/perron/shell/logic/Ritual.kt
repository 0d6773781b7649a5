package app.perron.shell.logic

import app.perron.ffi.CompanionInterface
import app.perron.ffi.Fault
import app.perron.ffi.Moment
import app.perron.ffi.Prepared
import app.perron.ffi.Stage

/** What became of the one action. */
sealed interface Again {
    /** It can begin, with nothing asked. */
    data class Begins(
        val prepared: Prepared,
    ) : Again

    /** Something stands before it that is read with open eyes: the app shows it. */
    data class Shown(
        val exercise: String,
        val prepared: Prepared,
    ) : Again

    /** It does not begin, and this says why. */
    data class Says(
        val words: String,
    ) : Again

    /** Something sounds already: nothing begins over it. */
    data object Sounds : Again
}

/**
 * The ritual in one action: a tile, a shortcut or a button of the lock screen begins the last exercise again.
 *
 * Nothing is asked. A rule that holds an exercise back holds here too, and a caution page is never jumped over.
 */
class Ritual(
    private val companion: CompanionInterface,
    private val sounds: () -> Boolean,
) {
    /** Prepares it; it takes a while, and belongs on a thread of its own. */
    fun again(now: Moment): Again {
        if (sounds()) return Again.Sounds
        return try {
            val prepared = companion.prepareAgain(now, null)
            val facts = prepared.facts()
            val before = companion.before(facts.exercise, facts.language, facts.ending, now)
            val held = before.waits ?: before.rests?.why
            when {
                held != null -> {
                    Again.Says(held)
                }

                before.warns != null || before.stages.any { it is Stage.Caution } -> {
                    Again.Shown(facts.exercise, prepared)
                }

                else -> {
                    Again.Begins(prepared)
                }
            }
        } catch (fault: Fault) {
            Again.Says(fault.says().orEmpty())
        }
    }
}
