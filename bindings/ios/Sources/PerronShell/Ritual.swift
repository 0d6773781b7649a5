/// The last exercise begun again from the lock screen, with nothing asked.
public enum Ritual {
  /// Why it could not be prepared.
  public enum Trouble: Sendable, Equatable, CaseIterable {
    /// There is none to begin again, or it is gone.
    case nothing
    /// What is kept is locked: the device was started and not unlocked yet.
    case locked
    /// There is no sound.
    case silent
    case other
  }

  /// What is done.
  public enum Outcome: Sendable, Equatable {
    case begins
    /// The app opens with this said; nothing else sounds in its place, for it was not asked for.
    case opens(Word)
  }

  public static func outcome(_ trouble: Trouble?) -> Outcome {
    switch trouble {
    case nil: .begins
    case .nothing: .opens(.againNothing)
    case .locked: .opens(.againLocked)
    case .silent: .opens(.againSilent)
    case .other: .opens(.againOther)
    }
  }

  /// Pressed while something sounds it changes nothing: a hand in the dark may press twice.
  public static func isIgnored(stand: Stand?) -> Bool { stand.map { !$0.isOver } ?? false }
}
