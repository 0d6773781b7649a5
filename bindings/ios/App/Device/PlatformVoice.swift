@preconcurrency import AVFAudio
import Perron
import PerronShell
import os

/// The voice of the device, written to buffers: nothing is played here and nothing becomes a file.
///
/// Every voice that the system lists is on the device. A voice for fun, and a person's own copied voice, is never taken unasked.
final class PlatformVoice: SpeechVoice {
  func quality(of language: Language) -> VoiceQuality {
    switch Self.best(language)?.made {
    case .premium, .enhanced: .good
    case .plain: .plain
    case nil: .none
    }
  }

  func speak(_ request: SpeechRequest) async throws -> Speech {
    guard let best = Self.best(request.language),
      let voice = AVSpeechSynthesisVoice(identifier: best.name)
    else { throw SpeechFault.notAvailable }
    let scale = SpeechScale(
      rate: request.rate, pitch: request.pitch, usual: AVSpeechUtteranceDefaultSpeechRate,
      least: AVSpeechUtteranceMinimumSpeechRate, most: AVSpeechUtteranceMaximumSpeechRate)
    let utterance = AVSpeechUtterance(string: request.text.reveal())
    utterance.voice = voice
    utterance.rate = scale.rate
    utterance.pitchMultiplier = scale.pitch
    utterance.prefersAssistiveTechnologySettings = false
    let spoken = await Sentence(utterance).spoken()
    guard spoken.isSpoken, let rate = spoken.rate else { throw SpeechFault.failed }
    return Speech(pcm: Data(spoken.pcm), rate: UInt32(rate))
  }

  private static func best(_ language: Language) -> VoiceFact? {
    let facts = AVSpeechSynthesisVoice.speechVoices().map { voice in
      let made: VoiceFact.Made =
        switch voice.quality {
        case .premium: .premium
        case .enhanced: .enhanced
        default: .plain
        }
      let traits = voice.voiceTraits
      return VoiceFact(
        name: voice.identifier, language: voice.language, made: made,
        isPeculiar: traits.contains(.isNoveltyVoice) || traits.contains(.isPersonalVoice))
    }
    return language == .nl
      ? VoiceFact.best(facts, language: "nl", home: "nl-NL")
      : VoiceFact.best(facts, language: "en", home: "en-GB")
  }
}

/// One sentence on its way into memory. The synthesizer is held until the last buffer came, or nothing came for a while.
private final class Sentence: Sendable {
  private struct Inside {
    let utterance: AVSpeechUtterance
    var speaking = Speaking()
    var waiting: CheckedContinuation<Speaking, Never>?
    var synthesizer: AVSpeechSynthesizer?
  }

  private let inside: OSAllocatedUnfairLock<Inside>

  init(_ utterance: AVSpeechUtterance) {
    inside = OSAllocatedUnfairLock(uncheckedState: Inside(utterance: utterance))
  }

  func spoken() async -> Speaking {
    // A synthesizer that gives no buffer at all would be waited for for ever.
    let limit = Task {
      try await Task.sleep(for: .seconds(Speaking.longest))
      finish(failed: true)
    }
    defer { limit.cancel() }
    return await withCheckedContinuation { continuation in
      let synthesizer = AVSpeechSynthesizer()
      let utterance = inside.withLockUnchecked {
        $0.waiting = continuation
        $0.synthesizer = synthesizer
        return $0.utterance
      }
      synthesizer.write(utterance) { [self] buffer in
        guard let pcm = buffer as? AVAudioPCMBuffer else { return finish(failed: true) }
        if pcm.frameLength == 0 { finish(failed: false) } else { take(pcm) }
      }
    }
  }

  private func take(_ buffer: AVAudioPCMBuffer) {
    let (frames, count) = (Int(buffer.frameLength), Int(buffer.format.channelCount))
    let (rate, stride) = (Int(buffer.format.sampleRate), buffer.stride)
    func channels<Value>(_ data: UnsafePointer<UnsafeMutablePointer<Value>>) -> [[Value]] {
      (0..<count).map { channel in (0..<frames).map { data[channel][$0 * stride] } }
    }
    inside.withLockUnchecked { inside in
      if let data = buffer.int16ChannelData {
        inside.speaking.take(channels(data), rate: rate)
      } else if let data = buffer.floatChannelData {
        inside.speaking.take(channels(data), rate: rate)
      } else {
        inside.speaking.fail()
      }
    }
  }

  private func finish(failed: Bool) {
    let (waiting, speaking) = inside.withLockUnchecked { inside in
      if failed { inside.speaking.fail() }
      let waiting = inside.waiting
      inside.waiting = nil
      inside.synthesizer = nil
      return (waiting, inside.speaking)
    }
    waiting?.resume(returning: speaking)
  }
}
