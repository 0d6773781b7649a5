/// What stands before an exercise, walked through one by one; the grounding is in reach on each.
///
/// The bridge says which pages, in what words; here is only where the person is.
public struct BeforeWalk<Stage: Sendable, Offering: Sendable>: Sendable {
  /// What is shown now.
  public enum Shown: Sendable {
    case waits(String)
    case offers(Offering)
    case warns(String)
    case stage(Stage)
    /// Nothing stands before it any more.
    case begins
  }

  private var waits: String?
  private var warns: String?
  private var rests: Offering?
  private var stages: ArraySlice<Stage>

  public init(stages: [Stage], waits: String?, warns: String?, rests: Offering?) {
    self.stages = stages[...]
    (self.waits, self.warns, self.rests) = (waits, warns, rests)
  }

  /// What is shown. What waits or rests is not begun, so no page goes before it.
  public var shown: Shown {
    if let rests { return .offers(rests) }
    if let waits { return .waits(waits) }
    if let warns { return .warns(warns) }
    if let stage = stages.first { return .stage(stage) }
    return .begins
  }

  /// On, past a warning or a page; what waits or rests lets nobody past.
  public mutating func goOn() {
    if warns != nil { warns = nil } else { _ = stages.popFirst() }
  }

  /// An answer made the dreams rest today.
  public mutating func rest(_ offering: Offering) { rests = offering }
}

/// How tense a person is, 0 to 10: nothing is chosen at first, and letting it pass is one tap.
public struct DistressChoice: Sendable, Equatable {
  public private(set) var number: Int?

  public init() {}

  /// Chooses a number; the same once more takes it back.
  public mutating func choose(_ number: Int) {
    guard (0...10).contains(number) else { return }
    self.number = self.number == number ? nil : number
  }

  /// For a VoiceOver swipe up or down.
  public mutating func step(_ by: Int) {
    number = min(10, max(0, (number ?? (by > 0 ? -1 : 11)) + by))
  }
}

extension DistressChoice: CustomStringConvertible, CustomReflectable {
  /// It does not tell the number: it is what a person gave.
  public var description: String { "DistressChoice" }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What is shown when a practice is over.
public enum AfterScreen: Sendable, Equatable {
  /// A dark screen: after a sleep ending nothing is shown, asked or started.
  case nothing
  /// What is said, and nothing asked.
  case says
  /// The question.
  case asks

  public init(sleeps: Bool, ended: Bool, hasQuestion: Bool, says: Bool) {
    if sleeps && ended {
      self = .nothing
    } else if hasQuestion {
      self = .asks
    } else {
      self = says ? .says : .nothing
    }
  }
}
