package program

import app.perron.Act
import app.perron.At
import app.perron.Companion
import app.perron.Config
import app.perron.Language
import app.perron.PrivateText
import app.perron.SpeechVoice
import app.perron.VoiceChoice
import app.perron.Wishes
import app.perron.orThrow
import java.nio.file.Path
import kotlin.time.Duration.Companion.seconds

suspend fun program(
    clips: Path,
    voice: SpeechVoice,
) {
    Companion.open(Config(clips), voice = voice).orThrow().use { companion ->
        companion.library(Language.EN).orThrow().forEach { println("${it.id}: ${it.title}, ${it.usual}") }
        val place = mapOf("place" to listOf(PrivateText("the bench behind the house")))
        val wishes = Wishes(answers = place, voice = VoiceChoice.Platform)
        val prepared = companion.prepare("safe-place", Language.EN, wishes).orThrow()
        val made = prepared.render(listOf(At(10.seconds, Act.Ground)), until = 30.seconds).orThrow()
        println("${prepared.title}: ${made.pcm.size} bytes of PCM, ${made.rate} frames a second")
        made.news.forEach { println("${it.at}: ${it.event} ${it.text?.reveal().orEmpty()}") }
    }
}
