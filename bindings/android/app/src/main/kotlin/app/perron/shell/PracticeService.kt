package app.perron.shell

import android.app.PendingIntent
import android.app.Service
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.pm.ServiceInfo
import android.os.IBinder
import android.os.PowerManager
import android.os.SystemClock
import app.perron.ffi.Act
import app.perron.ffi.Ending
import app.perron.ffi.News
import app.perron.ffi.Prepared
import app.perron.ffi.Score
import app.perron.ffi.State
import app.perron.shell.logic.Again
import app.perron.shell.logic.Button
import app.perron.shell.logic.Pressed
import app.perron.shell.logic.Ritual
import app.perron.shell.logic.SoundRules
import app.perron.shell.logic.Watcher
import app.perron.shell.logic.does
import app.perron.shell.logic.pressed

/** What keeps a practice alive with the screen off: a foreground service with a media session. */
class PracticeService :
    Service(),
    Watcher {
    private val app get() = applicationContext as PerronApp
    private val hub get() = app.hub
    private lateinit var rules: SoundRules
    private lateinit var screen: LockScreen
    private lateinit var hand: BreathHand
    private val light =
        object : BroadcastReceiver() {
            override fun onReceive(
                context: Context,
                intent: Intent,
            ) {
                hub.practice?.rest(intent.action == Intent.ACTION_SCREEN_OFF)
            }
        }

    override fun onCreate() {
        super.onCreate()
        val sound = SystemSound(this, { rules.focus(it) }, { rules.becameNoisy() })
        rules = SoundRules(sound, SystemClock::elapsedRealtime, ::act)
        screen = LockScreen(this) { press(it) }
        hand = BreathHand(this) { app.still.isSet() }
        hub.watch(this)
        val filter = IntentFilter(Intent.ACTION_SCREEN_OFF).apply { addAction(Intent.ACTION_SCREEN_ON) }
        registerReceiver(light, filter, RECEIVER_NOT_EXPORTED)
    }

    override fun onStartCommand(
        intent: Intent?,
        flags: Int,
        startId: Int,
    ): Int {
        channels(this)
        startForeground(NOTICE, screen.notice(hub.shown.state), ServiceInfo.FOREGROUND_SERVICE_TYPE_MEDIA_PLAYBACK)
        when (val action = intent?.action) {
            BEGIN -> app.next?.let { (prepared, before) -> begin(prepared, before) } ?: leaveIfSilent()
            AGAIN -> again()
            GROUND -> ground()
            else -> Button.entries.firstOrNull { it.name == action }?.let(::press) ?: leaveIfSilent()
        }
        // What was cut off is begun again by the person, never by the system.
        return START_NOT_STICKY
    }

    override fun onBind(intent: Intent?): IBinder? = null

    override fun onDestroy() {
        hub.unwatch(this)
        unregisterReceiver(light)
        hand.rest()
        rules.over()
        screen.close()
        super.onDestroy()
    }

    override fun saw(news: News) {
        hand.heard(news)
        screen.show(news.state)
        if (news.state == State.ENDED || news.state == State.STOPPED) leave()
    }

    private fun begin(
        prepared: Prepared,
        before: Score,
    ) {
        app.next = null
        if (!rules.begins()) return say(app.texts().getString(R.string.sound_taken))
        val atRest = !getSystemService(PowerManager::class.java).isInteractive
        val ear = hub.ear()
        hand.begins(sleeps = prepared.facts().ending == Ending.SLEEP)
        app.askNow({ it.begin(prepared, before, atRest, ear, app.now()) }, failed = { say(it.says) }) {
            hub.began(it, prepared)
            screen.show(State.PLAYING)
        }
    }

    private fun again() {
        app.ask({ Ritual(it) { hub.sounds }.again(app.now()) }, failed = { say(it.says) }) {
            when (it) {
                is Again.Begins -> begin(it.prepared, Score.NotAsked)
                is Again.Says -> say(it.words)
                is Again.Shown -> look(it.prepared)
                Again.Sounds -> screen.show(hub.shown.state)
            }
        }
    }

    private fun ground() {
        if (hub.sounds) return rules.ground()
        app.askNow({ it.prepareGrounding(app.language) }, failed = { say(it.says) }) { begin(it, Score.NotAsked) }
    }

    private fun press(button: Button) {
        if (!hub.sounds) return leaveIfSilent()
        when (val pressed = pressed(button, hub.shown.state)) {
            Pressed.Resume -> rules.resume()
            Pressed.Ground -> rules.ground()
            is Pressed.Plain -> act(pressed.act)
            Pressed.Nothing -> Unit
        }
    }

    private fun act(act: Act) {
        hub.practice?.does(act)
    }

    /** Nothing began: why is told on the screen, and on the lock screen only that there is something to read. */
    private fun say(words: String?) {
        app.tosay = words ?: app.texts().getString(R.string.went_wrong)
        app.shown?.invoke()
        if (app.shown == null) screen.look()
        leaveIfSilent()
    }

    /** A page stands before it: the app shows it, now or when it is opened. */
    private fun look(prepared: Prepared) {
        app.waiting = prepared
        app.shown?.invoke() ?: screen.look()
        leaveIfSilent()
    }

    private fun leaveIfSilent() {
        if (!hub.sounds) leave()
    }

    private fun leave() {
        rules.over()
        hand.rest()
        stopForeground(STOP_FOREGROUND_REMOVE)
        stopSelf()
    }

    companion object {
        /** Begins what the screen prepared. */
        const val BEGIN = "app.perron.BEGIN"

        /** Begins the last exercise again. */
        const val AGAIN = "app.perron.AGAIN"

        /** Here and now. */
        const val GROUND = "app.perron.GROUND"
        private const val NOTICE = 1

        /** What the service is told. */
        fun intent(
            context: Context,
            action: String,
        ): Intent = Intent(context, PracticeService::class.java).setAction(action)

        /** The same, for somebody else to tell it. */
        fun pending(
            context: Context,
            action: String,
        ): PendingIntent =
            PendingIntent.getForegroundService(
                context,
                0,
                intent(context, action),
                PendingIntent.FLAG_IMMUTABLE,
            )

        /** What opens the app. */
        fun opens(context: Context): PendingIntent =
            PendingIntent.getActivity(
                context,
                0,
                Intent(context, MainActivity::class.java),
                PendingIntent.FLAG_IMMUTABLE,
            )
    }
}
