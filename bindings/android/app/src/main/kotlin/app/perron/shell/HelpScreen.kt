package app.perron.shell

import android.content.Intent
import android.net.Uri
import app.perron.ffi.HelpLine

/** Whom one can reach. A number is put in the dialler; the person calls. */
fun Desk.help(page: Page) {
    page.heading(R.string.help_title)
    ask(page, { it.say("help", language) to it.helpLines(language) }) { (first, lines) ->
        text(first)
        lines.forEach { line(this, it) }
    }
    page.button(R.string.back) { activity.goBack() }
}

/** One of them. */
fun Desk.line(
    page: Page,
    line: HelpLine,
) {
    page.text(line.says)
    if (!line.checked) page.text(page.string(R.string.help_unchecked))
    line.number?.let { number ->
        page.button(page.string(R.string.help_dial, number)) {
            open(Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null)), 0)
        }
    }
}
