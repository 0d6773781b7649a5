public import Observation
public import Perron

/// The dream programme: where the person is, and the step that comes next.
@MainActor @Observable public final class DreamModel {
  public private(set) var programme: Programme?
  /// The words of the new dream that would be changed again.
  public private(set) var toChange: PrivateText?
  /// The page that stands before everything of the dreams, with whom one can reach.
  public private(set) var caution: Caution?
  /// What is said after a step.
  public private(set) var says: String?
  public var trouble: String?

  private let companion: Companion

  private let language: Language

  public init(companion: Companion, language: Language) {
    (self.companion, self.language) = (companion, language)
  }

  public func look() async {
    do throws(Fault) {
      // It needs no journal, so it is there when all else is locked.
      caution = try await page()
      programme = try await companion.programme()
      toChange = try await companion.dreamToChange()
    } catch {
      (programme, toChange) = (nil, nil)
      trouble = error.errorDescription
    }
  }

  private func page() async throws(Fault) -> Caution? {
    for case .caution(let caution) in try await companion.before("new-dream", in: language).stages
    where caution.page == .dreams {
      return caution
    }
    return nil
  }

  public func choose(_ title: String, worst: Told, happened: Told) async -> Bool {
    await step { () async throws(Fault) in
      _ = try await companion.chooseDream(PrivateText(title), worst: worst, happened: happened)
    }
  }

  public func write(_ text: String) async -> Bool {
    await step { () async throws(Fault) in _ = try await companion.writeDream(PrivateText(text)) }
  }

  public func change(_ text: String) async -> Bool {
    await step { () async throws(Fault) in _ = try await companion.changeDream(PrivateText(text)) }
  }

  public func check(done: Met?, needs: [Need: Met]) async -> Bool {
    let met = needs.map { NeedMet(need: $0.key, met: $0.value) }
    return await step { () async throws(Fault) in
      says = try await companion.checkDream(done: done, needs: met)
    }
  }

  public func layAside() async -> Bool {
    await step { () async throws(Fault) in _ = try await companion.layDreamAside() }
  }

  private func step(_ what: () async throws(Fault) -> Void) async -> Bool {
    trouble = nil
    says = nil
    do throws(Fault) { try await what() } catch {
      // What was typed stays on the screen: only a step that was taken leaves it.
      trouble = error.errorDescription
      return false
    }
    await look()
    return true
  }
}
