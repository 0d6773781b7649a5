package app.perron.shell.logic

import java.io.IOException
import java.io.InputStream
import java.nio.ByteBuffer

/** More than any letter is: the bridge has the exact limit, and says it in words. */
const val MOST_LETTER = 9 * 1024 * 1024

/**
 * Whether something that another app offers is content of theirs. A path on this device could be one of this app's own files,
 * which the other could not read and would have us open; so could content of our own.
 */
fun isForeign(
    scheme: String?,
    authority: String?,
    own: String,
): Boolean {
    val whose = authority.orEmpty().substringAfterLast('@')
    return scheme == "content" && whose.isNotEmpty() && whose != own && !whose.startsWith("$own.")
}

/** All of it, or an error where it is longer than this: nothing is cut off and read as if it were whole. */
@Throws(IOException::class)
fun InputStream.whole(most: Int): ByteArray {
    val bytes = readNBytes(most + 1)
    if (bytes.size > most) throw IOException()
    return bytes
}

/** A buffer of its own memory: the bridge reads such a one where it is. */
fun direct(bytes: ByteArray): ByteBuffer =
    ByteBuffer.allocateDirect(bytes.size).apply {
        put(bytes)
        flip()
    }

/** The text of a card among what was shared or scanned; nothing: there is none in it. */
fun cardIn(text: String?): ByteArray? {
    val found = text?.take(MOST_TEXT)?.let { CARD.find(it) } ?: return null
    return found.value.toByteArray()
}

private const val MOST_TEXT = 10_000

/** Its letters are those of base 45, the blank among them; the last is never a blank. */
private val CARD = Regex("""PERRON1:[0-9A-Z $%*+./:-]*[0-9A-Z$%*+./:-]""")
