/// Where a practice is, as the screen needs to know it; the bridge's `State`, one for one.
public enum Stand: Sendable, Equatable, CaseIterable {
  case playing, holding, paused, lost, interrupted, grounding, asked, ended, stopped

  /// Whether it is over: nothing sounds, and nothing will.
  public var isOver: Bool { self == .ended || self == .stopped }

  /// Whether time passes for the listener: the countdown runs.
  public var runs: Bool { self == .playing || self == .grounding }

  /// Whether it is silent until the person goes on.
  public var isSilent: Bool { self == .paused || self == .lost || self == .interrupted }
}

/// What the shell tells a practice; the bridge's `Act`, one for one.
public enum Command: Sendable, Equatable {
  case pause, resume, goOn, stay, back, ground, comeBack, stop
  case interruptionBegan
  case interruptionEnded(lasted: Duration, mayResume: Bool)
  case routeLost
}

/// A moment on a clock that never jumps, counted from any fixed point.
///
/// A wall clock is set back and forth by the network; how long a call took must not depend on it.
public typealias Instant = Duration
