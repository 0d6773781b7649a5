public import Foundation
public import PerronFFI

/// The platform's own voice.
///
/// It is asked before anything sounds, sentence by sentence: write speech to buffers, and never play it.
///
/// ```swift
/// struct Spoken: SpeechVoice {
///   func quality(of language: Language) -> VoiceQuality { .plain }
///   func speak(_ request: SpeechRequest) async throws -> Speech {
///     Speech(pcm: try await samples(of: request.text.reveal()), rate: 22_050)
///   }
/// }
/// ```
public protocol SpeechVoice: Sendable {
  /// How well it speaks a language now, without a network. It is asked on a thread that may wait.
  func quality(of language: Language) -> VoiceQuality

  /// Speaks a sentence whole, into memory and never into a file.
  ///
  /// Throw ``SpeechFault/notAvailable`` for a sentence that it cannot speak without a network; after any other error it is
  /// asked no more in this practice. The error's text goes nowhere.
  func speak(_ request: SpeechRequest) async throws -> Speech
}

/// Why the platform's voice did not speak.
public enum SpeechFault: Error, Hashable, Sendable {
  /// It does not speak this language, or not without a network.
  case notAvailable
  /// It failed; it is asked no more in this practice.
  case failed
}

/// Keeps the keys of what is kept: in the Keychain, for this device alone.
///
/// Each call must be done when it returns: the store goes on as if a power cut could no longer undo it. Any error means that
/// the key cannot be had now; its text goes nowhere. It is asked on a thread that may wait.
public protocol KeyProvider: Sendable {
  /// The 32 bytes of the key of this name.
  func key(named name: String) throws -> Data

  /// Draws 32 random bytes, keeps them under this name, and gives them.
  func makeKey(named name: String) throws -> Data

  /// Deletes the key of this name for ever; one that is not there is deleted already.
  func deleteKey(named name: String) throws

  /// Deletes every key that was made here, for ever: everything is erased, and what is damaged no longer names its own.
  func deleteAllKeys() throws
}

/// A shell's voice as the library asks it, on a thread that may wait.
final class Asked: PerronFFI.SpeechVoice {
  private let voice: any SpeechVoice

  init(_ voice: any SpeechVoice) {
    self.voice = voice
  }

  func quality(language: Language) throws -> VoiceQuality {
    voice.quality(of: language)
  }

  func speak(request: SpeechRequest) throws -> Speech {
    let spoken = Handed<Result<Speech, PerronFFI.SpeechFault>>()
    let voice = voice
    Task {
      do {
        spoken.hand(.success(try await voice.speak(request)))
      } catch SpeechFault.notAvailable {
        spoken.hand(.failure(.NotAvailable))
      } catch {
        spoken.hand(.failure(.Failed))
      }
    }
    return try spoken.wait().get()
  }
}

/// One value, handed from a task to a thread that waits for it.
private final class Handed<Value: Sendable>: @unchecked Sendable {
  private let there = DispatchSemaphore(value: 0)
  /// Written once, before the semaphore is signalled, and read after it.
  private var value: Value?

  func hand(_ value: Value) {
    self.value = value
    there.signal()
  }

  func wait() -> Value {
    while true {
      there.wait()
      if let value { return value }
    }
  }
}

/// A shell's keys as the library asks them.
final class Keys: PerronFFI.KeyProvider {
  private let keys: any KeyProvider

  init(_ keys: any KeyProvider) {
    self.keys = keys
  }

  func key(name: String) throws -> Data {
    try had { try keys.key(named: name) }
  }

  func create(name: String) throws -> Data {
    try had { try keys.makeKey(named: name) }
  }

  func delete(name: String) throws {
    try had { try keys.deleteKey(named: name) }
  }

  func deleteAll() throws {
    try had { try keys.deleteAllKeys() }
  }

  private func had<Value>(_ asked: () throws -> Value) throws -> Value {
    do {
      return try asked()
    } catch {
      throw PerronFFI.KeyFault.Unavailable
    }
  }
}
