public import Foundation
public import PerronFFI

/// What a therapist and a client agreed, before it is packed.
public struct Draft: Hashable, Sendable {
  /// What it is called. The same title for the same client is the next revision of the same assignment.
  public var title: PrivateText
  /// The language of its exercises.
  public var language: Language
  /// What is practised.
  public var exercises: [Assigned]
  /// A word from the therapist.
  public var note: PrivateText?
  /// What it is for, in the client's words.
  public var goals: [PrivateText]
  /// Exercises that it opens, although only a therapist may assign them; what is practised is open too.
  public var opens: [Exercise.ID]
  /// Exercises that it hides.
  public var hides: [Exercise.ID]
  /// Whether a new dream may be rehearsed at bedtime.
  public var allowsBedtime: Bool
  /// The recordings that come with it.
  public var recordings: [DraftRecording]

  /// What was agreed.
  public init(
    title: PrivateText, language: Language, exercises: [Assigned], note: PrivateText? = nil,
    goals: [PrivateText] = [], opens: [Exercise.ID] = [], hides: [Exercise.ID] = [],
    allowsBedtime: Bool = false, recordings: [DraftRecording] = []
  ) {
    self.title = title
    self.language = language
    self.exercises = exercises
    self.note = note
    self.goals = goals
    self.opens = opens
    self.hides = hides
    self.allowsBedtime = allowsBedtime
    self.recordings = recordings
  }

  /// An earlier assignment to go on from. Its recordings have to be given again.
  public init(_ assignment: Assignment) {
    self.init(
      title: assignment.title, language: assignment.language, exercises: assignment.exercises,
      note: assignment.note, goals: assignment.goals, opens: assignment.opens.map(\.id),
      hides: assignment.hides.map(\.id), allowsBedtime: assignment.allowsBedtime)
  }

  var crossing: PerronFFI.Draft {
    PerronFFI.Draft(
      title: title, language: language, note: note, goals: goals,
      exercises: exercises.map(\.crossing), opens: opens, hides: hides, bedtime: allowsBedtime,
      recordings: recordings.map {
        PerronFFI.DraftRecording(says: $0.says, by: $0.by, flac: $0.flac)
      })
  }
}

/// A recording, for a sentence of an exercise. Its description tells how much, and not what.
public struct DraftRecording: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// The sentence it speaks, to the letter.
  public var says: PrivateText
  /// Whose voice it is.
  public var by: Side
  /// The FLAC, of a minute at most.
  public var flac: Data

  /// A recording.
  public init(says: PrivateText, by: Side, flac: Data) {
    self.says = says
    self.by = by
    self.flac = flac
  }

  /// How much, and not what.
  public var description: String { "DraftRecording(\(flac.count) bytes)" }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What was packed.
public struct Packed: Sendable {
  /// The file for the client, which nobody else can open.
  public let file: ExportedFile
  /// What it says.
  public let assignment: Assignment
  /// The same as a page to print, for who wants paper: it is not sealed.
  public let sheet: ExportedFile

  init(_ it: PerronFFI.Packed) {
    file = it.file
    assignment = Assignment(it.assignment)
    sheet = it.sheet
  }
}

/// An assignment that was packed here.
public struct Issued: Hashable, Sendable, Identifiable {
  /// When, the last time.
  public let at: Moment
  /// For whom, as they are called here; empty where they are not known any more.
  public let client: PrivateText
  /// Its latest revision.
  public let assignment: Assignment
  /// The name of the assignment.
  public var id: Assignment.ID { assignment.id }

  init(_ it: PerronFFI.Issued) {
    at = it.at
    client = it.client
    assignment = Assignment(it.assignment)
  }
}

extension Companion {
  /// All of a draft as the client will read it; nothing is kept. ``Fault/unfit(says:)`` says of the first field that is wrong
  /// what is, or of all that no exercise here can do.
  public func check(_ draft: Draft) async throws(Fault) -> [PrivateText] {
    let (bridge, now, draft) = (bridge, clock.now(), draft.crossing)
    return try await calls.make { try bridge.checkDraft(draft: draft, now: now) }
  }

  /// Packs a draft for a client: signed, sealed for them alone, and kept here to go on from. It takes a while where it has
  /// recordings.
  public func pack(_ draft: Draft, for client: Pairing) async throws(Fault) -> Packed {
    let (bridge, now, draft) = (bridge, clock.now(), draft.crossing)
    return try await calls.make {
      Packed(try bridge.pack(draft: draft, client: client.fingerprint.description, now: now))
    }
  }

  /// What was packed here, the latest revision of each.
  public func issued() async throws(Fault) -> [Issued] {
    let bridge = bridge
    return try await calls.make { try bridge.issued().map(Issued.init) }
  }
}
