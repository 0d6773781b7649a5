package app.perron.shell.logic

import app.perron.ffi.SpeechFault
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.util.concurrent.TimeUnit
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

/** The laws of a sentence in pieces. */
class SpeechTapeTest {
    private val sentence = ByteArray(1_000) { (it * 31).toByte() }

    private fun took(tape: SpeechTape) = tape.take(0, TimeUnit.SECONDS)

    @Test
    fun `however it is cut it is the same sentence`() {
        for (size in listOf(1, 2, 3, 7, 64, 999, 1_000)) {
            val tape = SpeechTape()
            tape.begins(22_050, Samples.SIXTEEN_BITS, 1)
            sentence.toList().chunked(size).forEach { tape.piece(it.toByteArray()) }
            tape.done()
            val speech = took(tape)
            assertContentEquals(sentence, speech.pcm, "$size")
            assertEquals(22_050u, speech.rate)
        }
    }

    @Test
    fun `a sample that was not finished is left out`() {
        val tape = SpeechTape()
        tape.begins(16_000, Samples.SIXTEEN_BITS, 1)
        tape.piece(byteArrayOf(1, 2, 3))
        tape.done()
        assertContentEquals(byteArrayOf(1, 2), took(tape).pcm)
    }

    @Test
    fun `two channels become their mean`() {
        val stereo = shorts(100, 300, -100, -300)
        assertContentEquals(shorts(200, -200), mono(stereo, Samples.SIXTEEN_BITS, 2))
    }

    @Test
    fun `eight bits and floats become sixteen bits`() {
        assertContentEquals(shorts(0, -32_768, 32_512), mono(byteArrayOf(128.toByte(), 0, 255.toByte()), Samples.EIGHT_BITS, 1))
        val floats = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN)
        floats.putFloat(0f).putFloat(2f).putFloat(-1f)
        assertContentEquals(shorts(0, 32_767, -32_767), mono(floats.array(), Samples.FLOAT, 1))
    }

    @Test
    fun `a voice that fails or says nothing or is silent for too long has failed`() {
        val begun = { SpeechTape().apply { begins(16_000, Samples.SIXTEEN_BITS, 1) } }
        val tapes =
            listOf(
                begun().apply {
                    piece(sentence)
                    fail()
                },
                begun().apply { done() },
                begun().apply { piece(sentence) },
                SpeechTape().apply { done() },
            )
        tapes.forEach { assertFailsWith<SpeechFault.Failed> { took(it) } }
    }

    @Test
    fun `a shape that the bridge does not take has failed`() {
        val shapes =
            listOf(
                Triple(7_999, Samples.FLOAT, 1),
                Triple(48_001, Samples.FLOAT, 1),
                Triple(16_000, null, 1),
                Triple(16_000, Samples.FLOAT, 3),
            )
        for ((rate, samples, channels) in shapes) {
            val tape = SpeechTape()
            tape.begins(rate, samples, channels)
            tape.piece(sentence)
            tape.done()
            assertFailsWith<SpeechFault.Failed>("$rate $samples $channels") { took(tape) }
        }
    }

    @Test
    fun `what comes after the end is not of this sentence`() {
        val tape = SpeechTape()
        tape.begins(16_000, Samples.SIXTEEN_BITS, 1)
        tape.piece(byteArrayOf(1, 2))
        tape.done()
        tape.piece(byteArrayOf(3, 4))
        assertContentEquals(byteArrayOf(1, 2), took(tape).pcm)
    }

    @Test
    fun `an endless voice is stopped at what a tape holds`() {
        val tape = SpeechTape(mostBytes = 10)
        tape.begins(16_000, Samples.SIXTEEN_BITS, 1)
        repeat(3) { tape.piece(ByteArray(4)) }
        assertFailsWith<SpeechFault.Failed> { took(tape) }
    }

    private fun shorts(vararg numbers: Int): ByteArray {
        val bytes = ByteBuffer.allocate(numbers.size * 2).order(ByteOrder.LITTLE_ENDIAN)
        numbers.forEach { bytes.putShort(it.toShort()) }
        return bytes.array()
    }
}
