public import PerronFFI

/// An entry that is kept.
public struct Kept: Hashable, Sendable, Identifiable {
  /// Its name: 32 hexadecimal digits.
  public let id: String
  /// The day it belongs to; what was done before four in the morning belongs to the day before.
  public let day: Day
  /// What was kept.
  public let entry: Entry

  /// Something a person did or wrote down.
  public enum Entry: Hashable, Sendable {
    /// An exercise that was practised, finished or not.
    case practice(Practised)
    /// A safe place, with the words that belong to it.
    case place(Place)
    /// What was put down at the end of a day.
    case dayList(DayList)
    /// How a night was.
    case night(Night)
    /// A dream of the dream programme.
    case dream(Dream)
    /// What a person practises for.
    case goal(Goal)
    /// A report that was given to someone.
    case shared(Shared)
  }

  init(_ it: PerronFFI.Kept) {
    id = it.id
    day = it.day
    entry =
      switch it.entry {
      case .practice(let practised): .practice(Practised(practised))
      case .place(let place): .place(place)
      case .dayList(let list): .dayList(list)
      case .night(let night): .night(night)
      case .dream(let dream): .dream(dream)
      case .goal(let goal): .goal(goal)
      case .shared(let shared): .shared(shared)
      }
  }
}

/// An exercise that was practised.
public struct Practised: Hashable, Sendable {
  /// The exercise's id; a person's own script has the id they gave it.
  public let exercise: PrivateText
  /// The language it was spoken in.
  public let language: Language
  /// How it would end.
  public let ending: Ending
  /// When it began.
  public let began: Moment
  /// When it was over.
  public let over: Moment
  /// The length that was asked for.
  public let length: Duration
  /// How much of it was heard.
  public let heard: Duration
  /// How far it came.
  public let outcome: Outcome
  /// Whether the person stopped it.
  public let wasStopped: Bool
  /// How often the person grounded.
  public let grounded: Int
  /// The answer before.
  public let before: Score
  /// The answer after.
  public let after: Score

  init(_ it: PerronFFI.Practised) {
    exercise = it.exercise
    language = it.language
    ending = it.ending
    began = it.began
    over = it.over
    length = Duration(crossed: it.length)
    heard = Duration(crossed: it.heard)
    outcome = it.outcome
    wasStopped = it.stopped
    grounded = Int(it.grounded)
    before = it.before
    after = it.after
  }
}

/// What was logged and practised in a week, Monday to Sunday. What was not told is nothing, which is another thing than none.
///
/// Its description tells the week alone.
public struct Week: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  /// Its first day.
  public let first: Day
  /// Nights that were logged.
  public let nights: Int
  /// Of them with nightmares.
  public let withNightmares: Int
  /// The nightmares in them.
  public let nightmares: Int
  /// How bad they were in the mean, 0 to 10.
  public let intensity: Double?
  /// Practices, finished or not.
  public let practices: Int
  /// How much was heard.
  public let practised: Duration
  /// How tense before, in the mean, 0 to 10.
  public let before: Double?
  /// How tense after, over the same practices.
  public let after: Double?

  init(_ it: PerronFFI.Week) {
    let mean = { (tenths: UInt32) in Double(tenths) / 10 }
    first = it.first
    nights = Int(it.nights)
    withNightmares = Int(it.withNightmares)
    nightmares = Int(it.nightmares)
    intensity = it.intensityTenths.map(mean)
    practices = Int(it.practices)
    practised = Duration(crossed: it.practised)
    before = it.beforeTenths.map(mean)
    after = it.afterTenths.map(mean)
  }

  /// Its first day alone.
  public var description: String { "Week(first: \(first))" }
  /// A mirror of the first day alone.
  public var customMirror: Mirror { Mirror(self, children: ["first": first]) }
}

/// Where someone is in the dream programme; every decision comes with its reason in words.
public struct Programme: Hashable, Sendable {
  /// What comes next; nothing when there is nothing more to do for now.
  public let next: ProgrammeStep?
  /// Why that, or why nothing.
  public let why: String
  /// Every step, in the order of the programme.
  public let steps: [StepStanding]
  /// Why the dreams rest today, and what is offered instead.
  public let rests: Offering?
  /// Why it is time to talk to someone; said plainly, each time.
  public let talk: [String]
  /// The dream that was chosen and not yet changed, by its name.
  public let pending: String?
  /// The new dream that is rehearsed, by its name.
  public let current: String?
  /// Whether the words of the new dream may be changed again.
  public let changeAgain: StepStanding
  /// How much was rehearsed today.
  public let rehearsed: Duration

  init(_ it: PerronFFI.Programme) {
    next = it.next
    why = it.why
    steps = it.steps
    rests = it.rests
    talk = it.talk
    pending = it.pending
    current = it.current
    changeAgain = it.changeAgain
    rehearsed = Duration(crossed: it.rehearsed)
  }
}
