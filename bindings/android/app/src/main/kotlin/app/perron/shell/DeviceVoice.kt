package app.perron.shell

import android.content.Context
import android.media.AudioFormat
import android.os.Bundle
import android.os.ParcelFileDescriptor
import android.speech.tts.TextToSpeech
import android.speech.tts.UtteranceProgressListener
import android.system.ErrnoException
import android.system.Os
import app.perron.ffi.Language
import app.perron.ffi.Speech
import app.perron.ffi.SpeechFault
import app.perron.ffi.SpeechRequest
import app.perron.ffi.SpeechVoice
import app.perron.ffi.VoiceQuality
import app.perron.shell.logic.Candidate
import app.perron.shell.logic.Samples
import app.perron.shell.logic.SpeechTape
import app.perron.shell.logic.pick
import app.perron.shell.logic.qualityOf
import java.io.IOException
import java.util.UUID
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/**
 * The platform's voice, into memory: its samples are taken as they come, and the file that the platform insists on is one
 * of memory, not of the disk.
 *
 * A pipe would not do: the platform goes back to the start of the file to finish it, and calls that a failure where it
 * cannot.
 */
class DeviceVoice(
    private val context: Context,
) : SpeechVoice {
    private val tapes = ConcurrentHashMap<String, SpeechTape>()
    private val speaker by lazy { Speaker(context, tapes) }

    override fun quality(language: Language): VoiceQuality = qualityOf(speaker.pick(tag(language)))

    override fun speak(request: SpeechRequest): Speech {
        val picked = speaker.pick(tag(request.language)) ?: throw SpeechFault.NotAvailable()
        val id = UUID.randomUUID().toString()
        val tape = SpeechTape()
        tapes[id] = tape
        try {
            memory().use { speaker.speak(request, picked.name, id, it) }
            return tape.take(PATIENCE_SECONDS, TimeUnit.SECONDS)
        } catch (_: ErrnoException) {
            throw SpeechFault.Failed()
        } catch (_: IOException) {
            throw SpeechFault.Failed()
        } finally {
            tapes -= id
        }
    }

    /** A file that has no place on a disk and is gone when it is closed. */
    private fun memory(): ParcelFileDescriptor {
        val file = Os.memfd_create("speech", 0)
        try {
            return ParcelFileDescriptor.dup(file)
        } finally {
            Os.close(file)
        }
    }

    private fun tag(language: Language) = if (language == Language.NL) "nl" else "en"

    private companion object {
        const val PATIENCE_SECONDS = 20L
    }
}

/** The engine, bound when it is needed first. */
private class Speaker(
    context: Context,
    private val tapes: Map<String, SpeechTape>,
) {
    private val bound = CountDownLatch(1)

    @Volatile private var works = false
    private val engine =
        TextToSpeech(context) {
            works = it == TextToSpeech.SUCCESS
            bound.countDown()
        }

    fun pick(language: String): Candidate? {
        bound.await(BINDING_SECONDS, TimeUnit.SECONDS)
        if (!works) return null
        return pick(engine.voices.orEmpty().map(::candidate), language)
    }

    @Synchronized
    fun speak(
        request: SpeechRequest,
        voice: String,
        id: String,
        into: ParcelFileDescriptor,
    ) {
        engine.setOnUtteranceProgressListener(Ear(tapes))
        engine.voice = engine.voices.orEmpty().firstOrNull { it.name == voice } ?: throw SpeechFault.NotAvailable()
        engine.setSpeechRate(request.rate)
        engine.setPitch(request.pitch)
        val taken = engine.synthesizeToFile(request.text.reveal(), Bundle(), into, id)
        if (taken != TextToSpeech.SUCCESS) throw SpeechFault.Failed()
    }

    private fun candidate(voice: android.speech.tts.Voice) =
        Candidate(
            name = voice.name,
            language = voice.locale.language,
            quality = voice.quality,
            latency = voice.latency,
            needsNetwork = voice.isNetworkConnectionRequired,
            installed = TextToSpeech.Engine.KEY_FEATURE_NOT_INSTALLED !in voice.features.orEmpty(),
        )

    private companion object {
        const val BINDING_SECONDS = 5L
    }
}

/** Lays every piece on the tape of its sentence. */
private class Ear(
    private val tapes: Map<String, SpeechTape>,
) : UtteranceProgressListener() {
    override fun onBeginSynthesis(
        id: String,
        rate: Int,
        format: Int,
        channels: Int,
    ) {
        val samples =
            when (format) {
                AudioFormat.ENCODING_PCM_8BIT -> Samples.EIGHT_BITS
                AudioFormat.ENCODING_PCM_16BIT -> Samples.SIXTEEN_BITS
                AudioFormat.ENCODING_PCM_FLOAT -> Samples.FLOAT
                else -> null
            }
        tapes[id]?.begins(rate, samples, channels)
    }

    override fun onAudioAvailable(
        id: String,
        audio: ByteArray,
    ) {
        tapes[id]?.piece(audio)
    }

    override fun onStart(id: String) = Unit

    override fun onDone(id: String) {
        tapes[id]?.done()
    }

    @Deprecated("The platform still asks for it.", ReplaceWith("onError(id, code)"))
    override fun onError(id: String) {
        tapes[id]?.fail()
    }

    override fun onError(
        id: String,
        code: Int,
    ) {
        tapes[id]?.fail()
    }

    override fun onStop(
        id: String,
        interrupted: Boolean,
    ) {
        tapes[id]?.fail()
    }
}
