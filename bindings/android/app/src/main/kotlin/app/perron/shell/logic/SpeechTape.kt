package app.perron.shell.logic

import app.perron.ffi.Speech
import app.perron.ffi.SpeechFault
import java.io.ByteArrayOutputStream
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** How a voice gives its samples. */
enum class Samples(
    val bytes: Int,
) {
    /** One byte, 128 the middle. */
    EIGHT_BITS(1),

    /** Two bytes, the low one first. */
    SIXTEEN_BITS(2),

    /** Four bytes, -1 to 1. */
    FLOAT(4),
}

/**
 * One sentence as a voice speaks it, piece by piece, in memory and nowhere else.
 *
 * The pieces come on a thread of the voice, and may be cut anywhere, within a sample too.
 */
class SpeechTape(
    private val mostBytes: Int = MOST_BYTES,
) {
    private val pieces = ByteArrayOutputStream()
    private val over = CountDownLatch(1)
    private var rate = 0
    private var samples: Samples? = null
    private var channels = 0
    private var failed = false

    /** It begins to speak, in this shape; a shape that is not known fails. */
    @Synchronized
    fun begins(
        rate: Int,
        samples: Samples?,
        channels: Int,
    ) {
        this.rate = rate
        this.samples = samples
        this.channels = channels
        if (rate !in RATES || samples == null || channels !in 1..2) fail()
    }

    /** A piece of it. */
    @Synchronized
    fun piece(bytes: ByteArray) {
        if (failed || over.count == 0L) return
        if (samples == null || pieces.size() + bytes.size > mostBytes) fail() else pieces.write(bytes, 0, bytes.size)
    }

    /** It has spoken. */
    @Synchronized
    fun done() {
        over.countDown()
    }

    /** It failed, or was stopped. */
    @Synchronized
    fun fail() {
        failed = true
        pieces.reset()
        over.countDown()
    }

    /** Waits for the whole sentence; a voice that says nothing for so long has failed. */
    fun take(
        patience: Long,
        unit: TimeUnit,
    ): Speech {
        val came = over.await(patience, unit)
        synchronized(this) {
            if (!came) fail()
            val shape = samples
            if (failed || shape == null || pieces.size() == 0) throw SpeechFault.Failed()
            return Speech(mono(pieces.toByteArray(), shape, channels), rate.toUInt())
        }
    }

    private companion object {
        val RATES = 8_000..48_000

        /** A minute in the largest shape there is: no sentence is as long. */
        const val MOST_BYTES = 60 * 48_000 * 4 * 2
    }
}

/** The same as mono samples of 16 bits; a frame that was not finished is left out. */
internal fun mono(
    bytes: ByteArray,
    samples: Samples,
    channels: Int,
): ByteArray {
    val from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)
    val frames = bytes.size / (samples.bytes * channels)
    val to = ByteBuffer.allocate(frames * 2).order(ByteOrder.LITTLE_ENDIAN)
    repeat(frames) {
        var sum = 0
        repeat(channels) { sum += sample(from, samples) }
        to.putShort((sum / channels).toShort())
    }
    return to.array()
}

private const val FULL = 32_767f

private fun sample(
    from: ByteBuffer,
    samples: Samples,
): Int =
    when (samples) {
        Samples.EIGHT_BITS -> ((from.get().toInt() and 0xff) - 128) shl 8
        Samples.SIXTEEN_BITS -> from.getShort().toInt()
        Samples.FLOAT -> (from.getFloat().coerceIn(-1f, 1f) * FULL).toInt()
    }
