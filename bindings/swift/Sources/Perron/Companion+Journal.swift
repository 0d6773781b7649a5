public import Foundation
public import PerronFFI

extension Companion {
  /// Everything that is kept, in the order it was. It takes a while where there are thousands.
  public func entries() async throws(Fault) -> [Kept] {
    let bridge = bridge
    return try await calls.make { try bridge.entries().map(Kept.init) }
  }

  /// Removes an entry for ever, and what else has its words; false: there was none of this name.
  @discardableResult
  public func remove(_ id: Kept.ID) async throws(Fault) -> Bool {
    let bridge = bridge
    return try await calls.make { try bridge.remove(id: id) }
  }

  /// The night that is told of at this moment: until four in the morning that of the day before.
  public func nightNow() async throws(Fault) -> Day {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.nightOf(now: now) }
  }

  /// Keeps how a night was, in the place of what was told of it before; answers its name.
  @discardableResult
  public func logNight(_ night: Night) async throws(Fault) -> Kept.ID {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.logNight(night: night, now: now) }
  }

  /// Keeps what the person practises for; answers its name.
  @discardableResult
  public func keepGoal(_ text: PrivateText) async throws(Fault) -> Kept.ID {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.keepGoal(text: text, now: now) }
  }

  /// Marks a goal as reached, or as not reached after all; false: there is none of this name.
  @discardableResult
  public func setGoal(_ id: Kept.ID, reached: Bool) async throws(Fault) -> Bool {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.goalReached(id: id, reached: reached, now: now) }
  }

  /// Keeps a safe place with the words that belong to it; answers its name.
  @discardableResult
  public func keepPlace(
    of exercise: Exercise.ID, in language: Language, answers: [Answer]
  ) async throws(Fault) -> Kept.ID {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.keepPlace(exercise: exercise, language: language, answers: answers, now: now)
    }
  }

  /// What a person wants to be the same next time.
  public func preferences() async throws(Fault) -> Preferences {
    let bridge = bridge
    return try await calls.make { try bridge.settings() }
  }

  /// Keeps these in the place of those before.
  public func keep(_ preferences: Preferences) async throws(Fault) {
    let bridge = bridge
    try await calls.make { try bridge.keepSettings(settings: preferences) }
  }

  /// The last weeks in numbers, the one of this day at the end; 1 to 26 of them.
  public func weeks(_ count: Int) async throws(Fault) -> [Week] {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.weeks(count: UInt16(clamping: count), now: now).map(Week.init)
    }
  }

  /// The last weeks as an SVG that needs nothing beside it. Its title and description are for a screen reader.
  public func plot(weeks: Int, in language: Language) async throws(Fault) -> String {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.plot(count: UInt16(clamping: weeks), language: language, now: now)
    }
  }

  /// The last weeks in sentences, for who does not see a picture.
  public func plotInWords(weeks: Int, in language: Language) async throws(Fault) -> [String] {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.plotInWords(count: UInt16(clamping: weeks), language: language, now: now)
    }
  }

  /// How often what is kept was written when it was opened, to be told the next time
  /// (``Configuration/lastSeen``); nothing while it is not open.
  public func revision() async -> UInt64? {
    let bridge = bridge
    return await calls.make { bridge.revision() }
  }

  /// A new key for what is kept, without the old one; false: that could not be deleted, and opens nothing but old copies.
  @discardableResult
  public func changeKey() async throws(Fault) -> Bool {
    let bridge = bridge
    return try await calls.make { try bridge.changeKey() }
  }

  /// Erases everything that is kept, the keys first; it does not have to open. There is no way back.
  public func erase() async throws(Fault) {
    let bridge = bridge
    try await calls.make { try bridge.erase() }
  }

  /// What is still whole in what is kept when it is damaged; nothing is changed. It takes a while.
  ///
  /// Offer it after ``Fault/store(says:damaged:)`` that says so, and then ``mend()``.
  public func lookAtDamage() async throws(Fault) -> Salvaged {
    let bridge = bridge
    return try await calls.make { try bridge.lookAtDamage() }
  }

  /// Makes what is kept anew of what is whole; the damaged file stays beside it under another name. It takes a while.
  @discardableResult
  public func mend() async throws(Fault) -> Salvaged {
    let bridge = bridge
    return try await calls.make { try bridge.mend() }
  }

  /// What an export would hold, in numbers: shown before one is made.
  public func contents() async throws(Fault) -> Contents {
    let bridge = bridge
    return try await calls.make { try bridge.contents() }
  }

  /// Everything as JSON, open to read for whoever has the file.
  public func exportJSON() async throws(Fault) -> ExportedFile {
    let bridge = bridge
    return try await calls.make { try bridge.exportJson() }
  }

  /// Everything as CSV, a table a kind; cells that a spreadsheet would take for a formula are escaped.
  public func exportCSV() async throws(Fault) -> [ExportedFile] {
    let bridge = bridge
    return try await calls.make { try bridge.exportCsv() }
  }

  /// Everything in a file that only the passphrase opens, for another device. It takes a while: a second.
  public func exportSealed(with passphrase: PrivateText) async throws(Fault) -> ExportedFile {
    let bridge = bridge
    return try await calls.make { try bridge.exportSealed(passphrase: passphrase) }
  }

  /// Reads a file that was exported, and takes nothing in. It takes a while where it is sealed.
  public func look(into bytes: Data, passphrase: PrivateText? = nil) async throws(Fault) -> Export {
    let bridge = bridge
    return try await calls.make {
      Export(try bridge.lookInto(bytes: bytes, passphrase: passphrase))
    }
  }

  /// Takes in a file that was exported, all of it or nothing; what is here already stays as it is.
  @discardableResult
  public func takeIn(_ export: Export) async throws(Fault) -> TakenIn {
    let bridge = bridge
    return try await calls.make { try bridge.takeIn(export: export.bridge) }
  }

  /// What is here and came otherwise since this file was taken in, and nobody chose yet: entries, and nights that were told on
  /// two devices. Until then the entries are as they were, and of two nights the heavier one counts.
  public func differing(from export: Export) async throws(Fault) -> [Differing] {
    let bridge = bridge
    return try await calls.make {
      try bridge.differing(export: export.bridge).map(Differing.init)
    }
  }

  /// Keeps one of two: what came, or what is here.
  public func choose(_ differing: Differing, of export: Export, came: Bool) async throws(Fault) {
    let bridge = bridge
    try await calls.make {
      try bridge.choose(export: export.bridge, here: differing.here.id, came: came)
    }
  }
}

/// A file that was exported, read whole; nothing of it is taken in before ``Companion/takeIn(_:)``.
public struct Export: Sendable {
  let bridge: PerronFFI.Export
  /// What is in it, in numbers: shown before it is taken in.
  public let contents: Contents

  init(_ it: PerronFFI.Export) {
    bridge = it
    contents = it.contents()
  }
}

/// Something that is here and came otherwise: the person chooses, with both before their eyes.
public struct Differing: Hashable, Sendable, Identifiable {
  /// As it is here.
  public let here: Kept
  /// As it came; `nil` where the file has not all its words, and then there is nothing to choose.
  public let came: Kept?

  /// The name of what is here.
  public var id: Kept.ID { here.id }

  init(_ it: PerronFFI.Differing) {
    here = Kept(it.here)
    came = it.came.map(Kept.init)
  }
}
