package app.perron.shell.logic

import app.perron.ffi.CompanionInterface
import app.perron.ffi.Fault
import app.perron.ffi.Language
import app.perron.ffi.Salvaged

/**
 * The one companion of the process: opened when it is needed first, with what was seen of it before.
 *
 * What makes anew what is kept goes through here, so that the new is never taken for an older copy of the old.
 */
class House(
    private val seen: LastSeen,
    private val open: (lastSeen: ULong?) -> CompanionInterface,
) {
    private var opened: CompanionInterface? = null

    /** The companion. */
    @Synchronized
    fun companion(): CompanionInterface = opened ?: open(seen.last()).also { opened = it }

    /** Remembers what was seen of what is kept, once it is open. */
    @Synchronized
    fun remember() {
        opened?.revision()?.let(seen::saw)
    }

    /** Erases everything. */
    fun erase() {
        companion().erase()
        seen.forget()
    }

    /** Makes what is kept anew of what is whole. */
    fun mend(): Salvaged = companion().mend().also { seen.forget() }

    /** Goes on with what is here, though it is older than what was seen: whoever put it there themselves may want that. */
    @Synchronized
    fun goOn() {
        opened?.shutDown()
        opened = null
        seen.forget()
    }

    /** What went wrong, in words, and what can be done about it. */
    fun trouble(fault: Fault): Trouble = fault.trouble { Language.entries.map { companion().say(OLDER, it) }.toSet() }

    private companion object {
        const val OLDER = "phone-store-older"
    }
}
