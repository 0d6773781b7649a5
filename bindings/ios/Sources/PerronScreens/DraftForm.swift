public import Foundation
public import Perron
public import PerronShell

/// What a therapist fills in together with a client, before it is packed.
public struct DraftForm: Sendable {
  /// An exercise that is practised.
  public struct Task: Sendable, Identifiable {
    public let id: Int
    public let exercise: Exercise
    /// Length, senses, ending, and the words that were found together.
    public var choices: Choices
    /// What is asked before it, and what was answered here.
    public var asks: [Ask] = []
    public var written: [String: [String]] = [:]
    public var daysAWeek = 5
    public var from: Day
    public var until: Day?
    public var why = ""
  }

  /// A recording for a sentence.
  public struct Recording: Sendable, Identifiable {
    public let id: Int
    public var says = ""
    public var by = Side.therapist
    public let flac: Data
  }

  public var title = ""
  public var note = ""
  /// A goal a line, in the client's words.
  public var goals = ""
  public private(set) var tasks: [Task] = []
  public var opens: Set<String> = []
  public var hides: Set<String> = []
  public var bedtime = false
  public private(set) var recordings: [Recording] = []
  private var counted = 0

  public init() {}

  public mutating func add(_ exercise: Exercise, asks: [Ask], from: Day) {
    counted += 1
    tasks.append(
      Task(
        id: counted, exercise: exercise, choices: Choices(exercise), asks: asks, from: from))
  }

  public mutating func add(recording flac: Data) {
    counted += 1
    recordings.append(Recording(id: counted, flac: flac))
  }

  public mutating func remove(_ id: Int) {
    tasks.removeAll { $0.id == id }
    recordings.removeAll { $0.id == id }
  }

  /// For a form that changes one of them in its place.
  public subscript(task id: Int) -> Task? {
    get { tasks.first { $0.id == id } }
    set {
      guard let place = tasks.firstIndex(where: { $0.id == id }), let newValue else { return }
      tasks[place] = newValue
    }
  }

  public subscript(recording id: Int) -> Recording? {
    get { recordings.first { $0.id == id } }
    set {
      guard let place = recordings.firstIndex(where: { $0.id == id }), let newValue else { return }
      recordings[place] = newValue
    }
  }

  /// Whether it can be looked at: it has a name and something to do.
  public var isFilled: Bool { !title.isEmpty && !tasks.isEmpty }

  /// The same as the bridge takes it.
  public func draft(in language: Language) -> Draft {
    Draft(
      title: PrivateText(title), language: language, exercises: tasks.map(\.assigned),
      note: note.isEmpty ? nil : PrivateText(note),
      goals: goals.split(whereSeparator: \.isNewline).map { PrivateText(String($0)) },
      opens: opens.sorted(), hides: hides.sorted(), allowsBedtime: bedtime,
      recordings: recordings.map {
        DraftRecording(says: PrivateText($0.says), by: $0.by, flac: $0.flac)
      })
  }
}

extension DraftForm.Task {
  var assigned: Assigned {
    var choices = choices
    for ask in asks {
      let (items, characters) = ask.kind.most
      choices.answer(ask.slot, written[ask.slot] ?? [], most: items, characters: characters)
    }
    let chosen = choices.wishes
    // Voice and sound are the client's own; they are not agreed.
    let wishes = Wishes(
      length: chosen.length, senses: chosen.senses, ending: chosen.ending, answers: chosen.answers)
    return Assigned(
      exercise.id, wishes: wishes, daysAWeek: min(7, max(1, daysAWeek)), from: from,
      until: until, why: why.isEmpty ? nil : PrivateText(why))
  }
}

extension DraftForm.Task: CustomStringConvertible, CustomReflectable {
  /// Its exercise, and nothing of what was written.
  public var description: String { "Task(\(exercise.id))" }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension DraftForm.Recording: CustomStringConvertible, CustomReflectable {
  /// Nothing of what it says.
  public var description: String { "Recording" }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension DraftForm: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// It tells nothing of what was written.
  public var description: String { "DraftForm" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
