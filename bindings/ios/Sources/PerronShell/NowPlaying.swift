/// What the lock screen and a headset show and do.
///
/// Whoever lies beside the person may read it, so the title is neutral and the same for every exercise.
public struct NowPlaying: Sendable, Equatable {
  /// The words of its title.
  public let title: Word
  /// How much is left of how much; nothing where the practice waits, so that no bar runs.
  public let length: Duration?
  public let elapsed: Duration?
  /// 1 while it sounds, else 0.
  public let rate: Double

  public init(stand: Stand, length: Duration, left: Duration?) {
    title = stand == .grounding || stand == .asked ? .nowPlayingHere : .nowPlayingTitle
    rate = stand.runs || stand == .holding ? 1 : 0
    // The grounding is not a piece of the exercise: a bar would jump.
    if let left, stand != .grounding, stand != .asked {
      self.length = max(length, left)
      elapsed = max(.zero, length - left)
    } else {
      self.length = nil
      elapsed = nil
    }
  }
}

/// A button of the lock screen, a headset or a car.
public enum RemoteCommand: Sendable, Equatable, CaseIterable {
  case play, pause, toggle, next, previous, stop

  /// What it tells the practice now; nothing: it has no meaning, and the system is told so.
  ///
  /// "Next" is the button that can be found blind on a headset, so it grounds, and it does in every state. "Previous" says
  /// the sentence once more. There is no seeking: a position means nothing to someone with closed eyes.
  public func command(in stand: Stand) -> Command? {
    if stand.isOver { return nil }
    return switch self {
    case .next: .ground
    case .stop: .stop
    case .play: Self.goesOn(stand)
    case .pause: stand.runs || stand == .holding ? .pause : nil
    case .toggle: Self.goesOn(stand) ?? (stand.runs || stand == .holding ? .pause : nil)
    case .previous: stand == .playing || stand == .holding ? .back : nil
    }
  }

  private static func goesOn(_ stand: Stand) -> Command? {
    switch stand {
    case .paused, .lost, .interrupted: .resume
    case .asked: .comeBack
    case .playing, .holding, .grounding, .ended, .stopped: nil
    }
  }
}
