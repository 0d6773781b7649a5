package app.perron

import kotlinx.coroutines.runBlocking
import java.nio.file.Files
import java.nio.file.Path
import java.security.SecureRandom
import java.time.LocalDateTime
import java.util.concurrent.ConcurrentHashMap

/** The house the tests run in. */
val HOUSE: Path = Path.of(System.getProperty("perron.house"))

/** An evening in November. */
val EVENING = Clock { LocalDateTime.of(2026, 11, 28, 19, 30) }

/** What no log, error or picture of an object may hold. */
const val SECRET = "the bench behind the house"

fun config(home: Path? = null): Config = Config(clips = HOUSE.resolve("audio/assets/voice"), home = home, withoutSound = true)

/** Keys in memory. */
open class Keys : KeyProvider {
    private val keys = ConcurrentHashMap<String, ByteArray>()

    override fun key(name: String): ByteArray? = keys[name]

    override fun create(name: String): ByteArray? =
        ByteArray(32).also {
            SecureRandom().nextBytes(it)
            keys[name] = it
        }

    override fun delete(name: String): Boolean {
        keys.remove(name)
        return true
    }

    override fun deleteAll(): Boolean {
        keys.clear()
        return true
    }

    /** How many there are. */
    val count: Int get() = keys.size
}

/** A voice that hums: half a second a sentence. */
open class Hum(
    private val quality: VoiceQuality = VoiceQuality.PLAIN,
) : SpeechVoice {
    override fun quality(language: Language): VoiceQuality = quality

    override fun speak(request: SpeechRequest): Speech? =
        Speech(ShortArray(8_000) { at -> (8_000 * kotlin.math.sin(at * 0.05)).toInt().toShort() }, 16_000)
}

/** A companion for a test, and a folder of its own for what is kept. */
fun open(
    keys: KeyProvider? = null,
    voice: SpeechVoice? = null,
    test: suspend (Companion) -> Unit,
) {
    val home = if (keys == null) null else Files.createTempDirectory("perron-kotlin")
    try {
        runBlocking { Companion.open(config(home), keys, voice, EVENING).orThrow().use { test(it) } }
    } finally {
        home?.toFile()?.deleteRecursively()
    }
}
