public import Foundation
public import PerronFFI

/// A file that someone handed over: verified and read whole, and nothing of it is kept yet.
public enum Letter: Sendable {
  /// Someone's card: ``Companion/pair(_:as:replacing:)`` takes the same bytes in.
  case card(SeenCard)
  /// An assignment by a therapist who is known: ``Companion/accept(_:)`` takes it in.
  case homework(HomeworkOffer)
  /// A report by a client who is known.
  case report(ReceivedReport)
}

/// An assignment that can be accepted.
public struct HomeworkOffer: Sendable {
  let bridge: PerronFFI.HomeworkOffer
  /// What it says, whole.
  public let assignment: Assignment
  /// What it is to those that were accepted.
  public let standing: Standing

  /// What an assignment is to those that were accepted.
  public enum Standing: Hashable, Sendable {
    /// It is new.
    case new
    /// It takes the place of this earlier revision.
    case revises(Int)
    /// It is here already, the same revision: accepting it changes nothing.
    case same
  }

  init(_ it: PerronFFI.HomeworkOffer) {
    bridge = it
    assignment = Assignment(it.assignment())
    standing =
      switch it.standing() {
      case .new: .new
      case .revises(let revision): .revises(Int(revision))
      case .same: .same
      }
  }
}

extension Companion {
  /// Opens a file that someone handed over, whatever of ours it is; nothing is kept. It takes a while: up to two seconds.
  ///
  /// What was changed, cut off, or is for someone else is refused, and so is an earlier revision than the one that is here.
  /// ``Fault/unpaired(says:)`` says that pairing comes first.
  public func open(letter file: Data) async throws(Fault) -> Letter {
    let (bridge, calls) = (bridge, calls)
    return try await calls.make {
      switch try bridge.openLetter(file: file) {
      case .card(let card): .card(SeenCard(card))
      case .homework(let offer): .homework(HomeworkOffer(offer))
      case .report(let report): .report(ReceivedReport(report))
      }
    }
  }

  /// Accepts an assignment with its recordings, all of it or nothing; after a fault it may be accepted again.
  public func accept(_ offer: HomeworkOffer) async throws(Fault) {
    let (bridge, now) = (bridge, clock.now())
    try await calls.make { try bridge.accept(offer: offer.bridge, now: now) }
  }

  /// What was accepted, in the order it was.
  public func assignments() async throws(Fault) -> [Assignment] {
    let bridge = bridge
    return try await calls.make { try bridge.assignments().map(Assignment.init) }
  }

  /// Withdraws from an assignment: its words and recordings are gone; what was practised stays. False: there is none.
  @discardableResult
  public func withdraw(from id: Assignment.ID) async throws(Fault) -> Bool {
    let bridge = bridge
    return try await calls.make { try bridge.withdraw(id: id) }
  }

  /// An assignment that was accepted, as an HTML page to print: it asks for nothing.
  public func sheet(of id: Assignment.ID) async throws(Fault) -> ExportedFile {
    let bridge = bridge
    return try await calls.make { try bridge.homeworkSheet(id: id) }
  }

  /// What there is to do today; until four in the morning that of the day before.
  public func today() async throws(Fault) -> Today {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { Today(try bridge.today(now: now)) }
  }

  /// The exercises of a language whatever was agreed, those that are hidden among them: for a therapist's form.
  public func wholeLibrary(in language: Language) async throws(Fault) -> [Exercise] {
    let bridge = bridge
    return try await calls.make { try bridge.library(language: language).map(Exercise.init) }
  }
}
