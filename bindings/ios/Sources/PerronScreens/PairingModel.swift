public import Foundation
public import Observation
public import Perron

/// Who one is to the other side, whose keys are known, and a card that was scanned or handed over.
///
/// Keys never take the place of others by themselves: a card whose keys have changed waits for ``replace()``.
@MainActor @Observable public final class PairingModel {
  /// One's own card; nothing until one said who one is.
  public private(set) var card: Card?
  public private(set) var people: [Pairing] = []
  /// A card that was looked at and not yet taken in.
  public private(set) var seen: SeenCard?
  /// Whose keys were taken in last.
  public private(set) var paired: Pairing?
  public var trouble: String?

  private let companion: Companion
  private var given = Data()

  public init(companion: Companion) { self.companion = companion }

  public func look() async {
    await attempt { () async throws(Fault) in
      card = try await companion.card()
      people = try await companion.pairings()
    }
  }

  /// Says who one is, and makes the keys the first time; later it changes the name alone.
  public func introduce(_ side: Side, name: String) async {
    await attempt { () async throws(Fault) in
      card = try await companion.introduce(as: side, name: PrivateText(name))
    }
  }

  /// Looks at what the camera read. What is no card of ours is passed over: a camera sees many codes.
  public func scanned(_ text: String) async {
    guard seen == nil, text.hasPrefix("PERRON1:") else { return }
    await meet(Data(text.utf8))
  }

  /// Looks at a card; nothing is kept.
  public func meet(_ given: Data) async {
    (self.given, paired) = (given, nil)
    await attempt { () async throws(Fault) in seen = try await companion.look(atCard: given) }
  }

  /// Lets the card be.
  public func letBe() {
    seen = nil
    given = Data()
    trouble = nil
  }

  /// Whether its keys can be taken in, and whether it is asked once more because they would replace others.
  public var canTake: Bool {
    switch seen?.standing {
    case .new, .changed: true
    case .known, .oneself, nil: false
    }
  }

  public var replaces: Bool { known != nil }

  /// Takes in its keys, where they replace none.
  public func take() async {
    guard seen?.standing == .new else { return }
    await pair(replacing: nil)
  }

  /// Takes them in in the place of those that are known: after both fingerprints were shown, and it was asked.
  public func replace() async {
    guard let known else { return }
    await pair(replacing: known)
  }

  /// Forgets someone's keys. What they assigned stays until it is withdrawn from.
  public func forget(_ pairing: Pairing) async {
    await attempt { () async throws(Fault) in
      _ = try await companion.unpair(pairing.fingerprint)
    }
    await look()
  }

  private var known: Fingerprint? {
    if case .changed(name: _, let known) = seen?.standing { known } else { nil }
  }

  private func pair(replacing known: Fingerprint?) async {
    let given = given
    let done = await attempt { () async throws(Fault) in
      paired = try await companion.pair(given, replacing: known)
    }
    guard done else { return }
    letBe()
    await look()
  }

  @discardableResult
  private func attempt(_ what: () async throws(Fault) -> Void) async -> Bool {
    do throws(Fault) {
      try await what()
      trouble = nil
      return true
    } catch {
      trouble = error.errorDescription
      return false
    }
  }
}
