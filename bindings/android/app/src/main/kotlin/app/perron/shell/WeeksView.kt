package app.perron.shell

import android.content.Context
import android.graphics.Canvas
import android.graphics.Paint
import android.view.View
import app.perron.shell.logic.Bar

/** The weeks as bars: full where nights were told, a line where none was bad, nothing where nothing was told. */
class WeeksView(
    context: Context,
    private val bars: List<Bar>,
    ink: Int,
) : View(context) {
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG).apply { color = ink }

    override fun onMeasure(
        width: Int,
        height: Int,
    ) {
        setMeasuredDimension(MeasureSpec.getSize(width), (HEIGHT * resources.displayMetrics.density).toInt())
    }

    override fun onDraw(canvas: Canvas) {
        super.onDraw(canvas)
        if (bars.isEmpty()) return
        val each = width.toFloat() / bars.size
        val line = LINE * resources.displayMetrics.density
        bars.forEachIndexed { number, bar ->
            val tall = bar.height ?: return@forEachIndexed
            val top = (height - tall * height).coerceAtMost(height - line)
            canvas.drawRect(number * each + each * GAP, top, (number + 1) * each - each * GAP, height.toFloat(), paint)
        }
    }

    private companion object {
        const val HEIGHT = 120
        const val LINE = 2
        const val GAP = 0.15f
    }
}
