package app.perron.shell

import android.print.PrintAttributes
import android.print.PrintManager
import android.webkit.WebSettings
import android.webkit.WebView

/** A page that was made here, to read and to print. It runs nothing, asks for nothing, and is no file. */
fun Desk.paper(page: Page) {
    val file = paper
    if (file == null) {
        page.text(page.string(R.string.letter_none))
    } else {
        val view = sheet(file.bytes.decodeToString())
        page.button(R.string.paper_print) {
            val printing = activity.getSystemService(PrintManager::class.java)
            // A name that says nothing: it stands in the printer's list.
            val name = page.string(R.string.neutral_title)
            printing.print(name, view.createPrintDocumentAdapter(name), PrintAttributes.Builder().build())
        }
        page.add(view)
    }
    page.button(R.string.back) { activity.goBack() }
}

private fun Desk.sheet(html: String): WebView {
    val view = WebView(activity)
    view.settings.apply {
        javaScriptEnabled = false
        blockNetworkLoads = true
        allowFileAccess = false
        allowContentAccess = false
        cacheMode = WebSettings.LOAD_NO_CACHE
    }
    view.loadDataWithBaseURL(null, html, "text/html", "utf-8", null)
    return view
}
