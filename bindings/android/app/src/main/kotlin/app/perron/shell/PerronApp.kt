package app.perron.shell

import android.app.Application
import android.content.Context
import android.content.res.Configuration
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import app.perron.ffi.Cancel
import app.perron.ffi.Companion
import app.perron.ffi.CompanionInterface
import app.perron.ffi.Config
import app.perron.ffi.Fault
import app.perron.ffi.InternalException
import app.perron.ffi.Language
import app.perron.ffi.Prepared
import app.perron.ffi.Score
import app.perron.shell.logic.Clips
import app.perron.shell.logic.FirstRun
import app.perron.shell.logic.FolderShelf
import app.perron.shell.logic.House
import app.perron.shell.logic.Hub
import app.perron.shell.logic.LastSeen
import app.perron.shell.logic.Mark
import app.perron.shell.logic.Outbox
import app.perron.shell.logic.Reminder
import app.perron.shell.logic.Trouble
import app.perron.shell.logic.WrappedKeys
import app.perron.shell.logic.moment
import java.io.File
import java.io.IOException
import java.security.SecureRandom
import java.time.LocalDateTime
import java.time.ZonedDateTime
import java.util.Locale
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.RejectedExecutionException

/** The process: one companion, one hub, one thread for what takes a while and one for what may not wait behind it. */
class PerronApp : Application() {
    private val work = Executors.newSingleThreadExecutor { Thread(it, "perron-work") }

    /** Here and now never waits behind a preparation. */
    private val urgent = Executors.newSingleThreadExecutor { Thread(it, "perron-urgent") }
    private val main = Handler(Looper.getMainLooper())
    private val house by lazy {
        LastSeen(KeystoreSeal(), FolderShelf(File(noBackupFilesDir, "seen"))).let { seen -> House(seen, ::open) }
    }

    /** The device's own voice. */
    val voice by lazy { DeviceVoice(this) }

    /** What sounds. */
    val hub = Hub({ main.post(it) }, SystemClock::elapsedRealtime)

    /** The reminder. */
    val reminder by lazy { Reminder(DeviceAlarms(this)) }

    /** The first run. */
    val firstRun by lazy { FirstRun(FileMark(File(noBackupFilesDir, "first-run-read"))) }

    /** What another app is about to fetch. */
    val outbox by lazy { Outbox({ count -> ByteArray(count).also(SecureRandom()::nextBytes) }, SystemClock::elapsedRealtime) }

    /** Whether nothing is felt in the hand. */
    val still: Mark by lazy { FileMark(File(noBackupFilesDir, "hand-still")) }

    /** What is being prepared, so that it can be given up. */
    var preparing: Cancel? = null

    /** The next practice, from the screen to the service: what was prepared, and the answer before it. */
    var next: Pair<Prepared, Score>? = null

    /** What is said to the person the next time that they look, since it could not be said then. */
    var tosay: String? = null

    /** What waits to be read with open eyes before it begins: the ritual met a page that is not jumped over. */
    var waiting: Prepared? = null

    /** Shows it at once, while the app is looked at. */
    var shown: (() -> Unit)? = null

    /** The language of what is read and heard. */
    var language: Language = Language.NL

    override fun onCreate() {
        super.onCreate()
        val first = resources.configuration.locales.get(0)
        language = if (first.language == "nl") Language.NL else Language.EN
    }

    /** The platform's own words, in the language that was chosen here and not only the device's. */
    fun texts(): Context {
        val configuration = Configuration(resources.configuration)
        configuration.setLocale(if (language == Language.NL) Locale.forLanguageTag("nl") else Locale.ENGLISH)
        return createConfigurationContext(configuration)
    }

    /** Does something with the companion on a thread of its own, and shows what came of it. */
    fun <T> ask(
        what: (CompanionInterface) -> T,
        failed: (Trouble) -> Unit,
        then: (T) -> Unit,
    ) = on(work, { what(it.companion()) }, failed, then)

    /** The same for what may not wait: the grounding, and the beginning of what is ready. */
    fun <T> askNow(
        what: (CompanionInterface) -> T,
        failed: (Trouble) -> Unit,
        then: (T) -> Unit,
    ) = on(urgent, { what(it.companion()) }, failed, then)

    /** The same for what makes anew what is kept. */
    fun <T> manage(
        what: (House) -> T,
        failed: (Trouble) -> Unit,
        then: (T) -> Unit,
    ) = on(work, what, failed, then)

    private fun <T> on(
        thread: ExecutorService,
        what: (House) -> T,
        failed: (Trouble) -> Unit,
        then: (T) -> Unit,
    ) {
        try {
            thread.execute {
                val done = attempt { what(house).also { house.remember() } }
                val trouble = done.exceptionOrNull()?.let(::trouble)
                main.post { trouble?.let(failed) ?: done.onSuccess(then) }
            }
        } catch (_: RejectedExecutionException) {
            failed(Trouble(null))
        }
    }

    private fun <T> attempt(what: () -> T): Result<T> =
        try {
            Result.success(what())
        } catch (fault: Fault) {
            Result.failure(fault)
        } catch (io: IOException) {
            Result.failure(io)
        } catch (broken: InternalException) {
            // A panic that was caught; its words stay behind.
            Result.failure(broken)
        }

    private fun trouble(thrown: Throwable): Trouble = attempt { (thrown as? Fault)?.let(house::trouble) }.getOrNull() ?: Trouble(null)

    /** Reads the settings and does what follows from them. */
    fun settle(then: () -> Unit) {
        ask({ it.settings() }, failed = { then() }) {
            it.language?.let { chosen -> language = chosen }
            reminder.settle(it.reminder, ZonedDateTime.now())
            then()
        }
    }

    /** This moment. */
    fun now() = LocalDateTime.now().moment()

    private fun open(lastSeen: ULong?): CompanionInterface {
        val version = packageManager.getPackageInfo(packageName, 0).longVersionCode
        val clips = Clips(ApkAssets(assets), noBackupFilesDir, version).ready()
        val home = File(noBackupFilesDir, "home")
        val keys =
            WrappedKeys(KeystoreSeal(), FolderShelf(File(noBackupFilesDir, "keys"))) { count ->
                ByteArray(count).also(SecureRandom()::nextBytes)
            }
        val config = Config(clips = clips.path, home = home.path, language = language, lastSeen = lastSeen)
        return Companion(config, keys, voice)
    }
}

/** An empty file. */
private class FileMark(
    private val file: File,
) : Mark {
    override fun isSet() = file.exists()

    override fun set() {
        file.createNewFile()
    }

    override fun clear() {
        file.delete()
    }
}
