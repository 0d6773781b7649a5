package app.perron.shell.logic

import app.perron.ffi.KeyFault
import app.perron.ffi.KeyProvider
import java.security.GeneralSecurityException

/** Seals and opens with a key that never leaves the device; of Android, one AES-GCM key a name in the Keystore. */
interface Seal {
    /** Seals under this name, making its key if there is none. */
    fun seal(
        name: String,
        secret: ByteArray,
    ): ByteArray

    /** Opens what was sealed under this name. */
    fun open(
        name: String,
        sealed: ByteArray,
    ): ByteArray

    /** Destroys the key of this name; one that is not there is destroyed already. */
    fun destroy(name: String)

    /** Destroys every key that was made here. */
    fun destroyAll()
}

/** Where sealed keys lie: no backup takes it along, and a write is done when it returns. */
interface Shelf {
    /** What lies there; nothing: nothing does. */
    fun read(name: String): ByteArray?

    /** Puts it there in the place of what lay there. */
    fun write(
        name: String,
        bytes: ByteArray,
    )

    /** Takes it away. */
    fun delete(name: String)

    /** Takes away all that lies there. */
    fun clear()
}

/** Draws random bytes. */
fun interface Draws {
    /** So many. */
    fun bytes(count: Int): ByteArray
}

/**
 * The keys of what is kept: each sealed by a key of its own, so that destroying that one makes every copy of it useless.
 */
class WrappedKeys(
    private val seal: Seal,
    private val shelf: Shelf,
    private val draws: Draws,
) : KeyProvider {
    override fun key(name: String): ByteArray =
        orUnavailable {
            val key = seal.open(known(name), shelf.read(name) ?: throw KeyFault.Unavailable())
            if (key.size == SIZE) key else throw KeyFault.Unavailable()
        }

    override fun create(name: String): ByteArray =
        orUnavailable {
            val key = draws.bytes(SIZE)
            shelf.write(name, seal.seal(known(name), key))
            key
        }

    override fun delete(name: String) {
        orUnavailable {
            // The key first: a file that stays behind after a power cut opens nothing.
            seal.destroy(known(name))
            shelf.delete(name)
        }
    }

    override fun deleteAll() {
        orUnavailable {
            seal.destroyAll()
            shelf.clear()
        }
    }

    /** A name becomes a file's: nothing that could leave its folder is one. */
    private fun known(name: String): String = if (NAME.matches(name)) name else throw KeyFault.Unavailable()

    private inline fun <T> orUnavailable(then: () -> T): T =
        try {
            then()
        } catch (_: GeneralSecurityException) {
            throw KeyFault.Unavailable()
        } catch (_: java.io.IOException) {
            throw KeyFault.Unavailable()
        } catch (_: IllegalStateException) {
            // What the Keystore throws when its service is away.
            throw KeyFault.Unavailable()
        }

    private companion object {
        const val SIZE = 32
        val NAME = Regex("[0-9A-Za-z-]{1,64}")
    }
}
