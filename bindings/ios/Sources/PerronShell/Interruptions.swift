/// What the shell does when something else takes the sound, and when it comes back.
///
/// ```swift
/// var interruptions = Interruptions()
/// interruptions.began(at: .seconds(10))                        // [.tell(.interruptionBegan)]
/// interruptions.ended(at: .seconds(70), shouldResume: true)    // [.activate, .tell(.interruptionEnded(lasted: 60 s, ...))]
/// ```
///
/// Whether it goes on is decided beneath, by how long it lasted; here it is only measured. The system may tell the beginning
/// twice, or the end never: then the person goes on by hand.
public struct Interruptions: Sendable, Equatable {
  /// What is to be done, in order.
  public enum Step: Sendable, Equatable {
    /// The audio session is made active again; where that fails, `mayResume` was not true.
    case activate
    /// The practice is told.
    case tell(Command)
  }

  private var since: Instant?

  public init() {}

  /// Whether something else has the sound.
  public var isUnderWay: Bool { since != nil }

  /// Something else took the sound.
  public mutating func began(at now: Instant) -> [Step] {
    guard since == nil else { return [] }
    since = now
    return [.tell(.interruptionBegan)]
  }

  /// It gave the sound back.
  public mutating func ended(at now: Instant, shouldResume: Bool) -> [Step] {
    guard let began = since else { return [] }
    since = nil
    let told = Step.tell(.interruptionEnded(lasted: now - began, mayResume: shouldResume))
    // A session that is not active makes no sound; one that should not resume is left to whoever has it.
    return shouldResume ? [.activate, told] : [told]
  }

  /// The person went on by hand, so it is over. The system need not tell its end, and the next one must count all the same.
  public mutating func goneOn() { since = nil }

  /// The session could not be made active: what would have gone on waits for the person.
  public static func withoutSound(_ steps: [Step]) -> [Command] {
    steps.compactMap { step in
      switch step {
      case .activate: nil
      case .tell(.interruptionEnded(let lasted, _)):
        .interruptionEnded(lasted: lasted, mayResume: false)
      case .tell(let command): command
      }
    }
  }

  /// The system's sound service died and came back; every sound is gone with it, and the person goes on by hand.
  public mutating func serviceLost() -> [Step] {
    since = nil
    return [.tell(.pause)]
  }
}

/// Why the way the sound takes has changed.
public enum RouteChange: Sendable, Equatable, CaseIterable {
  case deviceGone, deviceNew, category, override, woken, noRoute, configuration, unknown

  /// Headphones that came out: what was private would be heard by all. A new device changes nothing.
  public var command: Command? {
    switch self {
    case .deviceGone, .noRoute: .routeLost
    case .deviceNew, .category, .override, .woken, .configuration, .unknown: nil
    }
  }
}
