/// The time that is left, counted down from what was told last; the practice is not asked.
///
/// Time is counted in frames played, so the true number comes with every piece of news, and this fills what lies between. It
/// never counts below zero, and stands still while nothing sounds.
public struct Countdown: Sendable, Equatable {
  private var left: Duration?
  private var told: Instant
  private var runs: Bool

  public init() {
    left = nil
    told = .zero
    runs = false
  }

  /// Something was told: so much is left, and time passes or stands.
  public mutating func tell(left: Duration?, stand: Stand, at now: Instant) {
    self.left = left
    told = now
    runs = stand.runs
  }

  /// How much is left at this moment; nothing while the practice waits for the person.
  public func left(at now: Instant) -> Duration? {
    guard let left else { return nil }
    let passed = runs ? max(.zero, now - told) : .zero
    return max(.zero, left - passed)
  }

  /// The same in whole minutes, rounded up: "one minute" until the end, and no seconds that someone could watch run out.
  public func minutes(at now: Instant) -> Int? {
    left(at: now).map(wholeMinutes)
  }
}

/// Minutes, a begun one counted whole.
public func wholeMinutes(_ duration: Duration) -> Int {
  let (seconds, attoseconds) = duration.components
  let whole = Int(seconds) + (attoseconds > 0 ? 1 : 0)
  return (whole + 59) / 60
}
