public import Observation
public import Perron
public import PerronShell

/// The library, and what stands above it.
@MainActor @Observable public final class HomeModel {
  public private(set) var exercises: [Exercise] = []
  /// The title of the exercise that can begin again with nothing asked.
  public private(set) var last: String?
  /// Whether one was cut off that can go on.
  public private(set) var canResume = false
  /// The question after the last practice, by day.
  public private(set) var unanswered: Question?
  public private(set) var offering: Offering?
  /// The places that were kept and can be called back.
  public private(set) var places: [Kept] = []
  /// What was agreed with a therapist and can be done today.
  public private(set) var due: [Due] = []
  /// Whether what is kept is locked or cannot be read; the exercises are there all the same.
  public private(set) var locked: String?
  public private(set) var trouble: String?

  private let companion: Companion
  public let language: Language

  public init(companion: Companion, language: Language) {
    (self.companion, self.language) = (companion, language)
  }

  /// Looks again: when the app opens, and after each practice.
  public func look() async {
    do throws(Fault) { exercises = try await companion.library(in: language) } catch {
      trouble = error.errorDescription
    }
    do throws(Fault) {
      last = try await companion.last()
      canResume = try await companion.wasCutOff()
      unanswered = try await companion.unanswered()
      places = try await companion.entries().filter { kept in
        if case .place(let place) = kept.entry { place.language == language } else { false }
      }
      due = try await companion.today().due.filter { $0.standing == .due }
      locked = nil
    } catch {
      (last, canResume, unanswered, places, due) = (nil, false, nil, [], [])
      locked = error.errorDescription
    }
  }

  /// Keeps the answer that was not asked then.
  public func answerLate(_ score: Score) async {
    offering = try? await companion.answeredLate(score)
    unanswered = nil
  }

  public func offeringRead() { offering = nil }

  /// The wishes that call a place back.
  public func wishes(of place: Kept) async -> Wishes {
    (try? await companion.wishes(ofPlace: place.id)) ?? Wishes()
  }

  /// Whose recordings can speak a language.
  public func voices(in language: Language) async -> [String] {
    let own = (try? await companion.recordings()) ?? []
    return own.filter { $0.language == language && $0.isUsable }.map(\.name)
  }

  /// What is worth asking before an exercise. Where that cannot be told, nothing is: it begins without.
  public func asks(_ exercise: Exercise, _ choices: Choices) async -> [Ask] {
    var open = choices.wishes
    open.answers = []
    let asked = try? await companion.questions(
      before: exercise.id, in: exercise.language, wishes: open)
    return asked ?? []
  }
}
