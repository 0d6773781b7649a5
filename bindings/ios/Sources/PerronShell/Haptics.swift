/// What can be felt: a swell for a breath in, an ebb for a breath out, a soft tap where a phase changes.
///
/// It is a pure description; the device plays it. Nothing startles: no tap is harder than `softest`, and at night, at an
/// ending in sleep, there is none.
public struct HapticPattern: Sendable, Equatable {
  /// A point of a line along which the strength moves.
  public struct Point: Sendable, Equatable {
    public let at: Duration
    public let strength: Double
  }

  /// The strength over time; straight between the points. Empty: there are only taps.
  public let line: [Point]
  /// When a tap is felt, and how hard.
  public let taps: [Point]

  /// The hardest a breath becomes.
  public static let fullest = 0.45
  /// How hard a tap is.
  public static let softest = 0.3

  /// A breath: it swells or ebbs over its whole time, from nothing or to nothing.
  public static func breath(inhale: Bool, takes: Duration) -> HapticPattern? {
    // Shorter is a buzz and longer is more than the engine plays in one piece.
    guard takes >= .milliseconds(500), takes <= .seconds(25) else { return nil }
    let rise = inhale ? [0, 0.35, 1] : [1, 0.35, 0]
    let points = rise.enumerated().map { index, part in
      Point(at: takes * index / 2, strength: part * fullest)
    }
    return HapticPattern(line: points, taps: [])
  }

  /// What is felt when a practice comes from one state into another; mostly nothing.
  public static func change(from: Stand, to: Stand, sleeps: Bool) -> HapticPattern? {
    guard from != to else { return nil }
    switch to {
    // Two, so that it can be told from a pause without a look.
    case .grounding: return taps(2)
    case .paused, .lost, .asked: return taps(1)
    case .playing where from == .grounding || from == .asked || from.isSilent: return taps(1)
    case .ended: return sleeps ? nil : taps(1)
    case .playing, .holding, .interrupted, .stopped: return nil
    }
  }

  private static func taps(_ count: Int) -> HapticPattern {
    let taps = (0..<count).map { Point(at: .milliseconds(180) * $0, strength: softest) }
    return HapticPattern(line: [], taps: taps)
  }
}
