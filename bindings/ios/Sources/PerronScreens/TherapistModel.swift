public import Observation
public import Perron

/// The therapist's side: clients, a form, what was packed.
@MainActor @Observable public final class TherapistModel {
  public private(set) var clients: [Pairing] = []
  public private(set) var issued: [Issued] = []
  /// What can be assigned.
  public private(set) var exercises: [Exercise] = []
  public var form = DraftForm()
  /// The form as the client will read it; nothing until it was looked at.
  public private(set) var checked: [PrivateText]?
  public private(set) var packed: Packed?
  public private(set) var trouble: String?

  private let companion: Companion
  private let language: Language

  public init(companion: Companion, language: Language) {
    (self.companion, self.language) = (companion, language)
  }

  public func look() async {
    await attempt { () async throws(Fault) in
      clients = try await companion.pairings().filter { $0.side == .client }
      issued = try await companion.issued()
      exercises = try await companion.wholeLibrary(in: language)
    }
  }

  public func add(_ exercise: Exercise, from: Day) async {
    await attempt { () async throws(Fault) in
      let asks = try await companion.questions(before: exercise.id, in: language)
      form.add(exercise, asks: asks, from: from)
    }
  }

  /// Shows it as the client will read it, or says what is not right yet.
  public func check() async {
    checked = nil
    packed = nil
    await attempt { () async throws(Fault) in
      checked = try await companion.check(form.draft(in: language))
    }
  }

  /// Back to the form.
  public func change() {
    checked = nil
    packed = nil
  }

  /// Packs what was looked at, for one client.
  public func pack(for client: Pairing) async {
    guard checked != nil else { return }
    await attempt { () async throws(Fault) in
      packed = try await companion.pack(form.draft(in: language), for: client)
      issued = try await companion.issued()
    }
  }

  /// A new form.
  public func begin() {
    form = DraftForm()
    change()
  }

  private func attempt(_ what: () async throws(Fault) -> Void) async {
    do throws(Fault) {
      try await what()
      trouble = nil
    } catch {
      trouble = error.errorDescription
    }
  }
}
