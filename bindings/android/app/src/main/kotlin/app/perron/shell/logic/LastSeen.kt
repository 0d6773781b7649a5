package app.perron.shell.logic

import java.io.IOException
import java.nio.ByteBuffer
import java.security.GeneralSecurityException

/**
 * How often what is kept had been written when it was opened last, so that an older copy in its place is recognised.
 *
 * It is sealed, since it tells how much was practised. Where it cannot be kept or read, an older copy is not recognised;
 * nothing is lost by that.
 */
class LastSeen(
    private val seal: Seal,
    private val shelf: Shelf,
) {
    private var known: ULong? = null

    /** The latest that was seen; nothing: none was, or it cannot be told. */
    fun last(): ULong? = known ?: read().also { known = it }

    /** It was written so often. What is older than was seen is no news. */
    fun saw(revision: ULong) {
        if (revision <= (last() ?: 0u)) return
        known = revision
        orElse(Unit) { shelf.write(NAME, seal.seal(NAME, ByteBuffer.allocate(Long.SIZE_BYTES).putLong(revision.toLong()).array())) }
    }

    /** What begins anew is older than nothing. */
    fun forget() {
        known = null
        orElse(Unit) { shelf.delete(NAME) }
        orElse(Unit) { seal.destroy(NAME) }
    }

    private fun read(): ULong? =
        orElse(null) {
            val bytes = shelf.read(NAME)?.let { seal.open(NAME, it) }
            if (bytes?.size == Long.SIZE_BYTES) ByteBuffer.wrap(bytes).getLong().toULong() else null
        }

    private inline fun <T> orElse(
        otherwise: T,
        then: () -> T,
    ): T =
        try {
            then()
        } catch (_: GeneralSecurityException) {
            otherwise
        } catch (_: IOException) {
            otherwise
        } catch (_: IllegalStateException) {
            // What the Keystore throws when its service is away.
            otherwise
        }

    private companion object {
        const val NAME = "revision"
    }
}
