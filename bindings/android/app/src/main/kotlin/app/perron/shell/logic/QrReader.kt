package app.perron.shell.logic

import com.google.zxing.BarcodeFormat
import com.google.zxing.BinaryBitmap
import com.google.zxing.DecodeHintType
import com.google.zxing.PlanarYUVLuminanceSource
import com.google.zxing.ReaderException
import com.google.zxing.Result
import com.google.zxing.common.HybridBinarizer
import com.google.zxing.multi.qrcode.QRCodeMultiReader
import com.google.zxing.qrcode.QRCodeReader
import java.nio.ByteBuffer

/** A picture in shades of grey, row by row from the top, a byte a point: 0 is black. */
class Grey(
    val bytes: ByteArray,
    val width: Int,
    val height: Int,
)

/** The brightness of a camera's picture, whose rows may be longer than it is wide. */
fun grey(
    plane: ByteBuffer,
    stride: Int,
    width: Int,
    height: Int,
): Grey {
    val bytes = ByteArray(width * height)
    for (row in 0 until height) {
        plane.position(row * stride)
        plane.get(bytes, row * width, width)
    }
    return Grey(bytes, width, height)
}

/** Reads the QR code in a picture. */
fun interface QrReader {
    /** What it says; nothing: there is none to be read. */
    fun read(grey: Grey): String?
}

/** By ZXing, which the framework has no like of. What it reads is from outside, and no more than text until the bridge has looked. */
class ZxingReader : QrReader {
    private val reader = QRCodeReader()

    /** Weighs every corner it finds against every other, where the first takes one in a hundred cards for another's. */
    private val patient = QRCodeMultiReader()

    override fun read(grey: Grey): String? {
        val source = PlanarYUVLuminanceSource(grey.bytes, grey.width, grey.height, 0, 0, grey.width, grey.height, false)
        val seen = BinaryBitmap(HybridBinarizer(source))
        return found { reader.decode(seen, HINTS) } ?: found { patient.decodeMultiple(seen, HINTS).firstOrNull() }
    }

    private fun found(look: () -> Result?): String? =
        try {
            look()?.text
        } catch (_: ReaderException) {
            null
        } finally {
            reader.reset()
        }

    private companion object {
        val HINTS = mapOf(DecodeHintType.TRY_HARDER to true, DecodeHintType.POSSIBLE_FORMATS to listOf(BarcodeFormat.QR_CODE))
    }
}
