public import Foundation
public import Observation
public import Perron
public import PerronShell

/// What is kept: read, added to, taken along, brought back, erased.
@MainActor @Observable public final class JournalModel {
  /// The latest first.
  public private(set) var entries: [Kept] = []
  public private(set) var plot = ""
  public private(set) var plotWords: [String] = []
  public private(set) var contents: Contents?
  /// What is in a file that was opened and not yet taken in.
  public private(set) var found: Contents?
  public private(set) var takenIn: TakenIn?
  /// What is here and came otherwise with it, until it was chosen.
  public private(set) var differing: [Differing] = []
  private var export: Export?
  public private(set) var isErased = false
  /// What is whole in it, where it is damaged: then mending is offered.
  public private(set) var salvaged: Salvaged?
  /// Whether it is whole and an older copy than was here last: then going on with it is offered.
  public private(set) var isOlder = false
  /// What went wrong, for showing.
  public var trouble: String?

  private let companion: Companion
  private let language: Language
  private let keys: Keys
  /// How many weeks the plot shows.
  public static let weeks = 8

  public init(companion: Companion, language: Language, keys: Keys) {
    (self.companion, self.language, self.keys) = (companion, language, keys)
  }

  public func look() async {
    await attempt { () async throws(Fault) in
      entries = try await companion.entries().reversed()
      plot = try await companion.plot(weeks: Self.weeks, in: language)
      plotWords = try await companion.plotInWords(weeks: Self.weeks, in: language)
      contents = try await companion.contents()
    }
  }

  public func remove(_ kept: Kept) async {
    await attempt { () async throws(Fault) in _ = try await companion.remove(kept.id) }
    await look()
  }

  public func keepGoal(_ text: String) async -> Bool {
    let kept = await attempt { () async throws(Fault) in
      _ = try await companion.keepGoal(PrivateText(text))
    }
    await look()
    return kept
  }

  public func setGoal(_ kept: Kept, reached: Bool) async {
    await attempt { () async throws(Fault) in
      _ = try await companion.setGoal(kept.id, reached: reached)
    }
    await look()
  }

  /// Keeps how a night was. One number is enough: of no nightmare nobody woke, and there is no telling how bad
  /// it was.
  public func keepNight(nightmares: Int, woken: Int?, intensity: Int?, title: String) async -> Bool
  {
    let kept = await attempt { () async throws(Fault) in
      let night = Night(
        of: try await companion.nightNow(), nightmares: UInt8(clamping: nightmares),
        woken: nightmares > 0 ? woken.map { UInt8(clamping: $0) } : 0,
        intensity: nightmares > 0 ? intensity.map { UInt8(clamping: $0) } : nil,
        title: title.isEmpty ? nil : PrivateText(title))
      _ = try await companion.logNight(night)
    }
    await look()
    return kept
  }

  /// The nightmare as it was, for its owner's eyes.
  public func original(of kept: Kept) async -> ForReading? {
    try? await companion.original(of: kept.id)
  }

  /// The kinds of file that everything can be taken along in.
  public enum Kind: Sendable {
    case sealed(passphrase: String)
    case json, csv
  }

  /// Files to hand over; none where it did not work.
  public func export(_ kind: Kind) async -> [ExportedFile] {
    var files: [ExportedFile] = []
    await attempt { () async throws(Fault) in
      switch kind {
      case .sealed(let passphrase):
        files = [try await companion.exportSealed(with: PrivateText(passphrase))]
      case .json: files = [try await companion.exportJSON()]
      case .csv: files = try await companion.exportCSV()
      }
    }
    return files
  }

  /// Looks into a file before it is taken in.
  public func open(_ bytes: Data, passphrase: String?) async {
    (export, found, takenIn, differing) = (nil, nil, nil, [])
    await attempt { () async throws(Fault) in
      let opened = try await companion.look(
        into: bytes, passphrase: passphrase.map { PrivateText($0) })
      (export, found) = (opened, opened.contents)
    }
  }

  /// Takes in what was opened. What is here otherwise stays until it is chosen.
  public func takeIn() async {
    guard let export else { return }
    await attempt { () async throws(Fault) in
      takenIn = try await companion.takeIn(export)
      found = nil
      differing = try await companion.differing(from: export)
    }
    await look()
  }

  /// Keeps one of two: what came, or what is here.
  public func choose(_ one: Differing, came: Bool) async {
    guard let export else { return }
    await attempt { () async throws(Fault) in
      try await companion.choose(one, of: export, came: came)
      differing = try await companion.differing(from: export)
    }
    await look()
  }

  /// Makes it anew of what is whole; the file as it was stays beside it.
  public func mend() async {
    await attempt { () async throws(Fault) in
      try await companion.mend()
      // What is made anew counts from its beginning, and would be taken for an older copy the next time.
      try? keys.forget()
      salvaged = nil
      isOlder = false
    }
    await look()
  }

  /// Erases everything, the keys first. It is asked about once before, on the screen.
  public func erase() async {
    await attempt { () async throws(Fault) in
      try await companion.erase()
      // What begins anew is older than nothing that was seen.
      try? keys.forget()
      (export, found, takenIn, differing) = (nil, nil, nil, [])
      isErased = true
    }
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
      guard case .store(let says, let damaged) = error else { return false }
      isOlder = [Language.nl, .en].contains { companion.say("phone-store-older", in: $0) == says }
      if damaged || isOlder { salvaged = try? await companion.lookAtDamage() }
      return false
    }
  }
}
