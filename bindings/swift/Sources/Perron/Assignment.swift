public import PerronFFI

/// An exercise by name.
public typealias Named = PerronFFI.Named
/// How an exercise that was agreed stands on a day.
public typealias DueStanding = PerronFFI.DueStanding

/// What a therapist and a client agreed to practise.
public struct Assignment: Hashable, Sendable, Identifiable {
  /// Its name, the same through all its revisions.
  public let id: String
  /// Which of its revisions.
  public let revision: Int
  /// The day it was made.
  public let issued: Day
  /// Who made it, as they are called here; empty where that is not known any more.
  public let by: PrivateText
  /// When it was accepted; nothing where it is not yet.
  public let accepted: Moment?
  /// What it is called.
  public let title: PrivateText
  /// The language of its exercises.
  public let language: Language
  /// A word from the therapist.
  public let note: PrivateText?
  /// What it is for, in the client's words.
  public let goals: [PrivateText]
  /// What is practised.
  public let exercises: [Assigned]
  /// Exercises that it opens, although only a therapist may assign them.
  public let opens: [Named]
  /// Exercises that it hides.
  public let hides: [Named]
  /// Whether a new dream may be rehearsed at bedtime.
  public let allowsBedtime: Bool
  /// The recordings that come with it.
  public let recordings: [AssignedRecording]
  /// All of it as lines to read: the title first, and a blank line between what belongs together.
  public let lines: [PrivateText]

  init(_ it: PerronFFI.Assignment) {
    id = it.id
    revision = Int(it.revision)
    issued = it.issued
    by = it.by
    accepted = it.accepted
    title = it.title
    language = it.language
    note = it.note
    goals = it.goals
    exercises = it.exercises.map(Assigned.init)
    opens = it.opens
    hides = it.hides
    allowsBedtime = it.bedtime
    recordings = it.recordings.map(AssignedRecording.init)
    lines = it.lines
  }
}

/// An exercise that is practised.
public struct Assigned: Hashable, Sendable {
  /// Its id.
  public var exercise: Exercise.ID
  /// Its title, or its id where nobody here knows it; a draft leaves it empty.
  public let title: String
  /// Length, senses, ending and the slots that were filled together; nothing else of it is agreed.
  public var wishes: Wishes
  /// On how many days of a week, 1 to 7.
  public var daysAWeek: Int
  /// The first day.
  public var from: Day
  /// The last day, if there is one.
  public var until: Day?
  /// Why, in the client's words.
  public var why: PrivateText?
  /// How often, from when, until when, in words; a draft leaves it empty.
  public let says: String

  /// An exercise for a draft.
  public init(
    _ exercise: Exercise.ID, wishes: Wishes = Wishes(), daysAWeek: Int = 7, from: Day,
    until: Day? = nil, why: PrivateText? = nil
  ) {
    self.exercise = exercise
    title = ""
    self.wishes = wishes
    self.daysAWeek = daysAWeek
    self.from = from
    self.until = until
    self.why = why
    says = ""
  }

  init(_ it: PerronFFI.Assigned) {
    exercise = it.exercise
    title = it.title
    wishes = Wishes(it.wishes)
    daysAWeek = Int(it.daysAWeek)
    from = it.from
    until = it.until
    why = it.why
    says = it.says
  }

  var crossing: PerronFFI.Assigned {
    PerronFFI.Assigned(
      exercise: exercise, title: title, wishes: wishes.crossing,
      daysAWeek: UInt8(clamping: daysAWeek), from: from, until: until, why: why, says: says)
  }
}

/// A recording that comes with an assignment.
public struct AssignedRecording: Hashable, Sendable {
  /// The sentence it speaks, to the letter.
  public let says: PrivateText
  /// Whose voice it is.
  public let by: Side
  /// How long it is.
  public let length: Duration

  init(_ it: PerronFFI.AssignedRecording) {
    says = it.says
    by = it.by
    length = Duration(crossed: it.length)
  }
}

/// What there is to do on a day: counted, never scored. A day that was missed is not told of.
public struct Today: Hashable, Sendable {
  /// What is due, done or comes later; what is over is left out.
  public let due: [Due]
  /// What is said where there is nothing.
  public let says: String?

  init(_ it: PerronFFI.Today) {
    due = it.due.map(Due.init)
    says = it.says
  }
}

/// An exercise that was agreed, and how it stands today.
public struct Due: Hashable, Sendable {
  /// The assignment it is of.
  public let assignment: Assignment.ID
  /// What that is called.
  public let title: PrivateText
  /// What is practised; its wishes are for ``Companion/questions(before:in:wishes:)`` and ``Companion/prepare(_:in:wishes:)``.
  public let exercise: Assigned
  /// The language of the assignment.
  public let language: Language
  /// How it stands.
  public let standing: DueStanding
  /// On how many days it was practised in this week of its own.
  public let done: Int
  /// Of how many.
  public let of: Int
  /// When it is due next, if it is: never before tomorrow.
  public let next: Day?
  /// The same in words.
  public let says: String

  init(_ it: PerronFFI.Due) {
    assignment = it.assignment
    title = it.title
    exercise = Assigned(it.exercise)
    language = it.language
    standing = it.standing
    done = Int(it.done)
    of = Int(it.of)
    next = it.next
    says = it.says
  }
}
