import Foundation
import Perron

/// A voice of one's own: here it hums, a tenth of a second for each letter.
struct Humming: SpeechVoice {
  func quality(of language: Language) -> VoiceQuality { .plain }

  func speak(_ request: SpeechRequest) async throws -> Speech {
    let samples = (0..<request.text.reveal().count * 2205).map {
      Int16(3000 * sin(Double($0) / 30))
    }
    return Speech(pcm: samples.withUnsafeBytes { Data($0) }, rate: 22_050)
  }
}

let clips = URL(fileURLWithPath: CommandLine.arguments[1])
let companion = try await Companion.open(.init(clips: clips, language: .en), voice: Humming())

for exercise in try await companion.library(in: .en) {
  print(exercise.id, "-", exercise.title)
}

let place = Answer(slot: "place", items: [PrivateText("the bench behind the house")])
let prepared = try await companion.prepare(
  "safe-place", in: .en, wishes: Wishes(length: .seconds(600), answers: [place]))
let rendering = try await prepared.render(
  [TimedAct(.ground, at: .seconds(10))], until: .seconds(30))

print(rendering.pcm.count, "bytes of sound at", rendering.rate, "frames a second")
for news in rendering.news {
  print(news.at, news.event)
}
await companion.close()
