package app.perron

/**
 * What a person wrote, or what is read to them of it: it prints nothing.
 *
 * Two are equal when their words are. [toString] says "Private", so a log, an exception or a data class that holds one tells
 * no word; [reveal] is the one way to them.
 */
public class PrivateText(
    private val text: String,
) {
    /** The words, for showing to their owner and for speaking; never for a log or an error. */
    public fun reveal(): String = text

    override fun equals(other: Any?): Boolean = other is PrivateText && other.text == text

    override fun hashCode(): Int = text.hashCode()

    override fun toString(): String = "Private"
}

/**
 * The nightmare as it was, on its way to its owner's eyes: it prints nothing, and nothing that speaks takes it.
 *
 * It is not a [PrivateText], on purpose: what wants to speak it or send it along does not compile.
 */
public class ForReading(
    private val text: String,
) {
    /** The words, for the screen of the person who asked to read them, and for nothing else. */
    public fun show(): String = text

    override fun equals(other: Any?): Boolean = other is ForReading && other.text == text

    override fun hashCode(): Int = text.hashCode()

    override fun toString(): String = "Private"
}
