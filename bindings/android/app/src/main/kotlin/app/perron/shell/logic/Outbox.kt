package app.perron.shell.logic

import app.perron.ffi.File

/**
 * What another app is about to fetch: in memory, under a name that cannot be guessed, and for a while. The other app may read
 * it after it was chosen, when the message is sent.
 */
class Outbox(
    private val draws: Draws,
    private val clock: MonotonicClock,
) {
    private var held: Map<String, File> = emptyMap()
    private var until = 0L

    /** Copies of these are fetched next, each under the name that is answered; what was there before is wiped. */
    @Synchronized
    fun hold(files: List<File>): List<String> {
        forget()
        val named = files.map { file -> draws.bytes(NAME).joinToString("") { "%02x".format(it) } to file.copy(bytes = file.bytes.copyOf()) }
        held = named.toMap()
        until = clock.millis() + A_WHILE
        return named.map { it.first }
    }

    /** What lies under this name; nothing: nothing does, or no longer. */
    @Synchronized
    fun find(name: String?): File? {
        if (clock.millis() >= until) forget()
        return held[name]
    }

    /** Nothing is fetched any more. */
    @Synchronized
    fun forget() {
        held.values.forEach { it.bytes.fill(0) }
        held = emptyMap()
    }

    private companion object {
        const val NAME = 16

        /** A quarter of an hour: long enough to write a message, and no longer than a person thinks of it. */
        const val A_WHILE = 15 * 60 * 1000L
    }
}
