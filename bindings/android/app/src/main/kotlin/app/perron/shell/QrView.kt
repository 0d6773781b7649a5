package app.perron.shell

import android.content.Context
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.view.View
import app.perron.ffi.QrCode
import app.perron.shell.logic.isDark
import app.perron.shell.logic.moduleSize

/** A code for another's camera: dark on white whatever the theme, and each module on whole points. */
class QrView(
    context: Context,
    private val code: QrCode,
) : View(context) {
    private val dark = Paint().apply { color = Color.BLACK }

    override fun onMeasure(
        width: Int,
        height: Int,
    ) {
        val wide = MeasureSpec.getSize(width)
        setMeasuredDimension(wide, moduleSize(code, wide) * code.side.toInt())
    }

    override fun onDraw(canvas: Canvas) {
        canvas.drawColor(Color.WHITE)
        val size = moduleSize(code, width)
        val side = code.side.toInt()
        val left = (width - size * side) / 2
        for (y in 0 until side) {
            for (x in 0 until side) {
                if (!code.isDark(x, y)) continue
                val (at, top) = (left + x * size).toFloat() to (y * size).toFloat()
                canvas.drawRect(at, top, at + size, top + size, dark)
            }
        }
    }
}
