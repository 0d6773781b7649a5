public import Foundation
public import Observation
public import Perron

/// A person's own recordings: whose voice it is, and the sentences of an exercise, of which each can have one.
@MainActor @Observable public final class OwnVoiceModel {
  /// Whose voice it is, as it is typed.
  public var typed = ""
  public private(set) var exercises: [Exercise] = []
  public private(set) var sentences: [ToRecord] = []
  /// The texts of those that the voice has.
  public private(set) var spoken: Set<String> = []
  /// Whether the room can be heard behind the words of the one that was taken in last.
  public private(set) var isNoisy: Bool?
  public private(set) var trouble: String?

  private let companion: Companion
  private let language: Language

  public init(companion: Companion, language: Language) {
    (self.companion, self.language) = (companion, language)
  }

  /// What the voice is called, made of what was typed: plain letters and digits; `nil` where none are left.
  public var name: String? {
    let plain = typed.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    let name = String(plain.prefix(40))
    return name.isEmpty || ["shipped", "none", "espeak-ng"].contains(name.lowercased()) ? nil : name
  }

  public func look() async {
    do throws(Fault) { exercises = try await companion.wholeLibrary(in: language) } catch {
      trouble = error.errorDescription
    }
  }

  /// The sentences of an exercise, and which of them the voice has.
  public func open(_ exercise: Exercise) async {
    (sentences, isNoisy, trouble) = ([], nil, nil)
    do throws(Fault) {
      sentences = try await companion.sentencesToRecord(in: language, exercise: exercise.id)
      try await list()
    } catch {
      trouble = error.errorDescription
    }
  }

  /// Takes in a recording of a sentence; `nil`: its file could not be read.
  public func take(_ bytes: Data?, of sentence: ToRecord) async {
    guard let name else { return }
    isNoisy = nil
    do throws(Fault) {
      isNoisy = try await companion.addRecording(
        bytes ?? Data(), of: sentence, named: name, in: language)
      trouble = nil
      try await list()
    } catch {
      trouble = error.errorDescription
    }
  }

  private func list() async throws(Fault) {
    let own = try await companion.recordings()
    spoken = Set(own.filter { $0.name == name && $0.language == language }.flatMap(\.sentences))
  }
}
