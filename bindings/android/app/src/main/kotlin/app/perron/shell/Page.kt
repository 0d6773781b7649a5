package app.perron.shell

import android.app.DatePickerDialog
import android.content.Context
import android.content.res.ColorStateList
import android.graphics.Color
import android.text.InputFilter
import android.text.InputType
import android.util.TypedValue
import android.view.View
import android.view.ViewGroup
import android.widget.Button
import android.widget.CheckBox
import android.widget.EditText
import android.widget.LinearLayout
import android.widget.RadioButton
import android.widget.RadioGroup
import android.widget.TextView
import app.perron.shell.logic.nextOrNone
import java.time.LocalDate
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle

/** The two colours of a screen, and what stands out on it a little. */
class Look(
    dark: Boolean,
) {
    /** What is written. */
    val ink = if (dark) Color.rgb(0xE8, 0xDD, 0xCB) else Color.rgb(0x22, 0x20, 0x1C)

    /** What it is written on. */
    val paper = if (dark) Color.BLACK else Color.rgb(0xFA, 0xF6, 0xEE)

    /** A button. */
    val raised = if (dark) Color.rgb(0x2A, 0x26, 0x20) else Color.rgb(0xE4, 0xDB, 0xCA)
}

/**
 * A column of real widgets, in the order in which they are read: a screen reader goes through it from top to bottom.
 *
 * Sizes of text are in sp and nothing has a fixed height, so that a large font makes a screen longer and cuts nothing.
 */
class Page(
    private val context: Context,
    private val words: Context,
    private val look: Look,
) {
    /** What is shown. */
    val column =
        LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            setPadding(px(GAP * 2), px(GAP * 2), px(GAP * 2), px(GAP * 2))
        }

    /** The platform's own words. */
    fun string(
        id: Int,
        vararg values: Any,
    ): String = words.getString(id, *values)

    /** The same by number. */
    fun count(
        id: Int,
        number: Int,
    ): String = words.resources.getQuantityString(id, number, number)

    /** A heading: a screen reader jumps from one to the next. */
    fun heading(text: String): TextView = line(text, HEADING).apply { isAccessibilityHeading = true }

    /** A heading of the platform's. */
    fun heading(id: Int): TextView = heading(string(id))

    /** Something to read. */
    fun text(text: String): TextView = line(text, BODY)

    /** What changes by itself: a screen reader says it when it has finished what it was saying. */
    fun live(text: String): TextView = line(text, BODY).apply { accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE }

    /** A button. */
    fun button(
        text: String,
        does: () -> Unit,
    ): Button =
        Button(context).also {
            it.text = text
            it.isAllCaps = false
            it.setTextColor(look.ink)
            it.backgroundTintList = ColorStateList.valueOf(look.raised)
            it.setTextSize(TypedValue.COMPLEX_UNIT_SP, BODY)
            it.minimumHeight = px(TARGET)
            it.setOnClickListener { does() }
            add(it)
        }

    /** A button with words of the platform's. */
    fun button(
        id: Int,
        does: () -> Unit,
    ): Button = button(string(id), does)

    /** The one button of a screen that is larger than every other. */
    fun large(
        text: String,
        does: () -> Unit,
    ): Button =
        button(text, does).apply {
            minimumHeight = px(LARGE)
            setTextSize(TypedValue.COMPLEX_UNIT_SP, HEADING)
        }

    /** One of these, with a heading. */
    fun <T> pick(
        heading: String,
        options: List<Pair<String, T>>,
        chosen: T?,
        picked: (T) -> Unit,
    ) {
        heading(heading)
        val group = RadioGroup(context)
        for ((label, value) in options) {
            val option = RadioButton(context)
            dress(option, label)
            option.id = View.generateViewId()
            group.addView(option)
            if (value == chosen) group.check(option.id)
            option.setOnClickListener { picked(value) }
        }
        add(group)
    }

    /** Something that is chosen or not. */
    fun tick(
        label: String,
        chosen: Boolean,
        toggled: () -> Unit,
    ) {
        val box = CheckBox(context)
        dress(box, label)
        box.isChecked = chosen
        box.setOnClickListener { toggled() }
        add(box)
    }

    /** A place to write. The keyboard is asked to learn nothing from it. */
    fun field(
        label: String,
        characters: Int,
        lines: Int = 1,
        text: String = "",
        typed: (String) -> Unit,
    ): EditText {
        val above = text(label)
        val field =
            EditText(context).also {
                it.id = View.generateViewId()
                it.setText(text)
                it.setTextColor(look.ink)
                it.setTextSize(TypedValue.COMPLEX_UNIT_SP, BODY)
                it.minimumHeight = px(TARGET)
                it.filters = arrayOf(InputFilter.LengthFilter(characters * 2))
                val many = if (lines > 1) InputType.TYPE_TEXT_FLAG_MULTI_LINE else 0
                it.inputType = InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES or many
                it.minLines = lines
                it.imeOptions = android.view.inputmethod.EditorInfo.IME_FLAG_NO_PERSONALIZED_LEARNING
                it.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO
                it.isSaveEnabled = false
                it.addTextChangedListener(Typed(typed))
            }
        above.labelFor = field.id
        add(field)
        return field
    }

    /** A number with less and more. */
    fun stepper(
        label: String,
        range: IntRange,
        from: Int,
        stepped: (Int) -> Unit,
    ) = steps(label, from, { by, number -> ((number ?: from) + by).coerceIn(range) }) { stepped(it ?: from) }

    /** A number that may be left untold, as it is at first: before the least of it lies nothing. */
    fun maybeStepper(
        label: String,
        range: IntRange,
        stepped: (Int?) -> Unit,
    ) = steps(label, null, { by, number -> nextOrNone(number, by, range) }, stepped)

    private fun steps(
        label: String,
        from: Int?,
        next: (Int, Int?) -> Int?,
        stepped: (Int?) -> Unit,
    ) {
        var number = from
        val says = { string(R.string.stepper_value, label, number?.toString() ?: string(R.string.not_told)) }
        val shown = live(says())
        val step = { by: Int ->
            number = next(by, number)
            shown.text = says()
            stepped(number)
        }
        button(R.string.fewer) { step(-1) }.contentDescription = "$label: ${string(R.string.fewer)}"
        button(R.string.more) { step(1) }.contentDescription = "$label: ${string(R.string.more)}"
    }

    /** A place that is filled when something has come. */
    fun later(): Page =
        Page(context, words, look).also {
            it.column.setPadding(0, 0, 0, 0)
            add(it.column)
        }

    /** A day, which opens the system's own calendar. */
    fun date(
        label: String,
        from: LocalDate?,
        picked: (LocalDate) -> Unit,
    ) {
        val shown = from?.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)) ?: string(R.string.no_day)
        button(string(R.string.day_value, label, shown)) {
            val start = from ?: LocalDate.now()
            val taken = DatePickerDialog.OnDateSetListener { _, year, month, day -> picked(LocalDate.of(year, month + 1, day)) }
            DatePickerDialog(context, taken, start.year, start.monthValue - 1, start.dayOfMonth).show()
        }
    }

    /** Anything else, as high as it is or as high as this. */
    fun add(
        view: View,
        height: Int = ViewGroup.LayoutParams.WRAP_CONTENT,
    ) {
        val params = LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, height)
        params.topMargin = px(GAP)
        column.addView(view, params)
    }

    /** Independent pixels as those of this screen. */
    fun px(independent: Int): Int = (independent * context.resources.displayMetrics.density).toInt()

    private fun line(
        text: String,
        size: Float,
    ) = TextView(context).also {
        it.text = text
        it.setTextColor(look.ink)
        it.setTextSize(TypedValue.COMPLEX_UNIT_SP, size)
        it.setLineSpacing(0f, LINES)
        add(it)
    }

    private fun dress(
        option: TextView,
        label: String,
    ) {
        option.text = label
        option.setTextColor(look.ink)
        option.setTextSize(TypedValue.COMPLEX_UNIT_SP, BODY)
        option.minimumHeight = px(TARGET)
    }

    private companion object {
        const val GAP = 12
        const val TARGET = 56
        const val LARGE = 120
        const val BODY = 18f
        const val HEADING = 24f
        const val LINES = 1.3f
    }
}

/** Tells what was typed. */
private class Typed(
    private val typed: (String) -> Unit,
) : android.text.TextWatcher {
    override fun beforeTextChanged(
        text: CharSequence?,
        start: Int,
        count: Int,
        after: Int,
    ) = Unit

    override fun onTextChanged(
        text: CharSequence?,
        start: Int,
        before: Int,
        count: Int,
    ) = Unit

    override fun afterTextChanged(text: android.text.Editable?) {
        typed(text?.toString().orEmpty())
    }
}
