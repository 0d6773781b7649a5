package app.perron.shell

import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.content.res.Configuration
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.view.View
import android.view.ViewGroup
import android.view.WindowManager
import android.widget.LinearLayout
import android.widget.ScrollView
import android.window.OnBackInvokedDispatcher
import app.perron.ffi.Afterwards
import app.perron.ffi.News
import app.perron.ffi.State
import app.perron.shell.logic.Place
import app.perron.shell.logic.Watcher
import app.perron.shell.logic.Way
import app.perron.shell.logic.isDark
import app.perron.shell.logic.shows
import java.time.LocalTime

/**
 * The one window: a screen of the way, and beneath each of them the grounding.
 *
 * It shows nothing to a screenshot, a recording or the list of recent apps.
 */
class MainActivity :
    Activity(),
    Watcher {
    private lateinit var desk: Desk
    private lateinit var way: Way
    private val app get() = applicationContext as PerronApp

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
        desk = Desk(this, app)
        way = Way.start(app.firstRun.done, app.hub.sounds)
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            onBackInvokedDispatcher.registerOnBackInvokedCallback(OnBackInvokedDispatcher.PRIORITY_DEFAULT, ::goBack)
        }
        show()
        app.settle(::show)
        // What an intent asked for is done once, and not again when the system brings the screen back.
        if (state == null) take(intent)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        take(intent)
    }

    override fun onStart() {
        super.onStart()
        app.hub.watch(this)
        app.shown = ::look
        if (app.hub.sounds && way.here != Place.Player) go(way.sounding())
        if (!app.hub.sounds && way.here == Place.Player) over()
        if (app.tosay != null || app.waiting != null) look()
    }

    /** Shows what could not be said or read before. */
    private fun look() {
        val prepared = app.waiting ?: return show()
        app.waiting = null
        desk.want(Wanted(prepared))
    }

    override fun onStop() {
        app.hub.unwatch(this)
        app.shown = null
        super.onStop()
    }

    override fun onConfigurationChanged(configuration: Configuration) {
        super.onConfigurationChanged(configuration)
        show()
    }

    @Deprecated("Of the releases before 13.", ReplaceWith("goBack()"))
    @Suppress("OVERRIDE_DEPRECATION")
    override fun onBackPressed() {
        goBack()
    }

    @Deprecated("The only way that the framework has without a library.", ReplaceWith(""))
    @Suppress("OVERRIDE_DEPRECATION")
    override fun onActivityResult(
        request: Int,
        result: Int,
        data: Intent?,
    ) {
        val uri: Uri? = data?.data?.takeIf { result == RESULT_OK }
        desk.handed(request, uri)
    }

    override fun saw(news: News) {
        if (news.state == State.ENDED || news.state == State.STOPPED) {
            over()
        } else if (way.here == Place.Player) {
            desk.player?.invoke()
        } else {
            go(way.sounding())
        }
    }

    /** Shows a screen of the way. */
    fun go(way: Way) {
        if (way.here !is Place.Before) desk.giveUp()
        this.way = way
        show()
    }

    /** Goes on from here. */
    fun to(place: Place) = go(way.to(place))

    /** The way as it is. */
    fun way(): Way = way

    /** Back, as the device's own gesture. */
    fun goBack() {
        way.back()?.let(::go) ?: moveTaskToBack(true)
    }

    /** Builds what is shown; what was typed and not kept is in the desk. */
    fun show() {
        val night = resources.configuration.uiMode and Configuration.UI_MODE_NIGHT_MASK
        val look = Look(isDark(night == Configuration.UI_MODE_NIGHT_YES, LocalTime.now(), way.here))
        val texts = app.texts()
        desk.player = null
        val page = Page(this, texts, look)
        app.tosay?.let { words ->
            page.live(words)
            app.tosay = null
        }
        desk.fill(page, way.here)
        val foot = Page(this, texts, look)
        foot.large(texts.getString(R.string.ground)) { desk.ground() }
        val scroll = ScrollView(this).apply { addView(page.column) }
        val root = LinearLayout(this)
        root.orientation = LinearLayout.VERTICAL
        root.setBackgroundColor(look.paper)
        root.fitsSystemWindows = true
        root.accessibilityPaneTitle = desk.title(way.here)
        root.addView(scroll, LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, 0, 1f))
        root.addView(foot.column)
        // The grounding is read last, and is the first that a swipe back from the top finds.
        scroll.accessibilityTraversalBefore = View.generateViewId().also { foot.column.id = it }
        setContentView(root)
    }

    private fun take(intent: Intent) {
        when (intent.action) {
            PracticeService.AGAIN, PracticeService.GROUND -> {
                startForegroundService(PracticeService.intent(this, intent.action.orEmpty()))
                intent.action = null
            }

            Intent.ACTION_VIEW, Intent.ACTION_SEND -> {
                // What was opened before and is shown anew from the list of recent apps was dealt with then.
                val again = intent.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0
                if (!again) desk.receive(offered(intent), intent.getStringExtra(Intent.EXTRA_TEXT))
                intent.action = null
            }
        }
    }

    private fun offered(intent: Intent): Uri? =
        when {
            intent.action == Intent.ACTION_VIEW -> {
                intent.data
            }

            Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU -> {
                intent.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java)
            }

            else -> {
                @Suppress("DEPRECATION")
                intent.getParcelableExtra(Intent.EXTRA_STREAM)
            }
        }

    override fun onRequestPermissionsResult(
        request: Int,
        permissions: Array<out String>,
        results: IntArray,
    ) {
        super.onRequestPermissionsResult(request, permissions, results)
        if (request != SCAN) return
        if (results.firstOrNull() ==
            PackageManager.PERMISSION_GRANTED
        ) {
            to(Place.Scan)
        } else {
            desk.fails(app.texts().getString(R.string.scan_none))
        }
    }

    private fun over() {
        val practice = app.hub.practice ?: return go(way.home())
        app.askNow({ practice.afterwards() }, failed = { go(way.home()) }) { after(it) }
    }

    private fun after(afterwards: Afterwards) {
        desk.afterwards = afterwards
        val next = way.over(shows(afterwards))
        if (next != null) return go(next)
        // It ended in sleep: nothing lights up.
        app.hub.forget()
        way = way.home()
        show()
        moveTaskToBack(true)
    }
}
