package app.perron.shell.logic

import app.perron.ffi.QrCode
import com.google.zxing.BarcodeFormat
import com.google.zxing.EncodeHintType
import com.google.zxing.qrcode.QRCodeWriter
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel
import java.nio.ByteBuffer
import kotlin.random.Random
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertNull

/** The laws of reading a code with a camera. */
class QrReaderTest {
    private val text = "PERRON1:" + "AB 3%C:/".repeat(24)
    private val reader = ZxingReader()

    /** A code as the bridge gives it: its modules with the light border. */
    private fun code(
        text: String,
        hints: Map<EncodeHintType, Any> = mapOf(EncodeHintType.MARGIN to 4),
    ): QrCode {
        val matrix = QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints)
        val modules = ByteArray(matrix.width * matrix.height) { if (matrix[it % matrix.width, it / matrix.width]) 1 else 0 }
        return QrCode(matrix.width.toUInt(), modules)
    }

    @Test
    fun `what is drawn is read from near and from far`() {
        val code = code(text)
        for (size in 3..9) assertEquals(text, reader.read(picture(code, size)), "$size")
    }

    @Test
    fun `a code whose modules look like a corner is read too`() {
        // Two of these are.
        val drawn = java.util.Random(1)
        repeat(100) { nth ->
            val text = "PERRON1:" + String(CharArray(160) { LETTERS[drawn.nextInt(LETTERS.length)] })
            val hints = mapOf(EncodeHintType.MARGIN to 4, EncodeHintType.ERROR_CORRECTION to ErrorCorrectionLevel.M)
            for (size in listOf(4, 8)) assertEquals(text, reader.read(picture(code(text, hints), size)), "$nth, $size")
        }
    }

    @Test
    fun `it is read whichever way the phone is held`() {
        var seen = picture(code(text), 5)
        repeat(4) {
            assertEquals(text, reader.read(seen))
            seen = turned(seen)
        }
    }

    @Test
    fun `it is read in poor light and through noise`() {
        val noise = Random(7)
        val seen = picture(code(text), 6, dark = 70, light = 150)
        val noisy = ByteArray(seen.bytes.size) { ((seen.bytes[it].toInt() and 0xff) + noise.nextInt(-20, 21)).coerceIn(0, 255).toByte() }
        assertEquals(text, reader.read(Grey(noisy, seen.width, seen.height)))
    }

    @Test
    fun `it is read where it is a part of what is seen`() {
        val code = picture(code(text), 4)
        val (wide, high) = 1280 to 720
        val seen = ByteArray(wide * high) { 120 }
        for (row in 0 until code.height) code.bytes.copyInto(seen, (row + 60) * wide + 400, row * code.width, (row + 1) * code.width)
        assertEquals(text, reader.read(Grey(seen, wide, high)))
    }

    @Test
    fun `where there is no code nothing is read and nothing breaks`() {
        val random = Random(3)
        for ((wide, high) in listOf(1 to 1, 40 to 40, 640 to 480)) {
            assertNull(reader.read(Grey(ByteArray(wide * high), wide, high)))
            assertNull(reader.read(Grey(random.nextBytes(wide * high), wide, high)))
        }
        val half = picture(code(text), 5)
        assertNull(reader.read(Grey(half.bytes.copyOf(half.width * half.height / 2), half.width, half.height / 2)))
    }

    @Test
    fun `the rows of a camera that are longer than its picture are read without their ends`() {
        val plane = ByteBuffer.wrap(byteArrayOf(1, 2, 9, 9, 3, 4, 9, 9, 5, 6))
        assertContentEquals(byteArrayOf(1, 2, 3, 4, 5, 6), grey(plane, stride = 4, width = 2, height = 3).bytes)
    }
}

private const val LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ\$%*+-./:"

/** A code as it is drawn on a screen, each module on so many points. */
fun picture(
    code: QrCode,
    size: Int,
    dark: Int = 0,
    light: Int = 255,
): Grey {
    val wide = code.side.toInt() * size
    val bytes = ByteArray(wide * wide) { (if (code.isDark(it % wide / size, it / wide / size)) dark else light).toByte() }
    return Grey(bytes, wide, wide)
}

private fun turned(grey: Grey): Grey {
    val (wide, high) = grey.height to grey.width
    return Grey(ByteArray(wide * high) { grey.bytes[(high - 1 - it / wide) + (it % wide) * grey.width] }, wide, high)
}
