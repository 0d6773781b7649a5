/// What the player shows and which of its controls are there.
///
/// Ground and stop are there from the first frame to the last; which others are there follows from where the practice is.
public struct Player: Sendable, Equatable {
  /// A control of the player.
  public enum Control: Sendable, Equatable, CaseIterable {
    case stop, ground, pause, resume, goOn, stay, back, comeBack, help
  }

  /// What was told, as far as the screen shows it.
  public enum Happening: Sendable, Equatable {
    case began, other
    case sentence(words: String)
    case breath(inhale: Bool, takes: Duration)
    case underrun
    case refused
  }

  public private(set) var stand = Stand.playing
  /// The sentence that is heard, or was heard last. It may be a person's own words: shown, and put nowhere else.
  public private(set) var sentence = ""
  public private(set) var countdown = Countdown()
  /// The breath that is under way.
  public private(set) var breath: Breath?
  /// Whether something is said about the last command, until the next news.
  public private(set) var note: Note?

  /// A breath that is under way.
  public struct Breath: Sendable, Equatable {
    public let inhale: Bool
    public let takes: Duration
    public let since: Instant
  }

  /// A short word about what just did not go as asked.
  public enum Note: Sendable, Equatable {
    case faltered, notNow, alreadyHere
  }

  private let sleeps: Bool

  /// `sleeps`: the practice ends in sleep, and after it nothing is shown.
  public init(sleeps: Bool) { self.sleeps = sleeps }

  /// Takes a piece of news.
  public mutating func take(_ what: Happening, stand: Stand, left: Duration?, at now: Instant) {
    let before = self.stand
    self.stand = stand
    countdown.tell(left: left, stand: stand, at: now)
    note = nil
    switch what {
    case .sentence(let words): sentence = words
    case .breath(let inhale, let takes):
      breath = Breath(inhale: inhale, takes: takes, since: now)
    case .underrun: note = .faltered
    case .refused: note = stand == .grounding ? .alreadyHere : .notNow
    case .began, .other: break
    }
    // Whatever silences the practice ends a breath, and the grounding has breaths of its own.
    if !stand.runs || (stand == .grounding) != (before == .grounding) { breath = nil }
    // After it nothing is left on a screen that lies beside a bed.
    if stand.isOver { sentence = "" }
  }

  /// The shell itself could not do what was asked.
  public mutating func refuse() { note = .notNow }

  /// The controls that are there, in the order in which VoiceOver meets them.
  public var controls: [Control] {
    switch stand {
    case .playing: [.stop, .ground, .pause, .stay, .back]
    case .holding: [.stop, .ground, .goOn, .pause, .back]
    case .paused, .lost, .interrupted: [.stop, .ground, .resume]
    case .grounding: [.stop, .ground, .comeBack]
    case .asked: [.stop, .ground, .comeBack, .help]
    case .ended, .stopped: []
    }
  }

  /// What a control tells the practice; help is a screen and tells nothing.
  public static func command(_ control: Control) -> Command? {
    switch control {
    case .stop: .stop
    case .ground: .ground
    case .pause: .pause
    case .resume: .resume
    case .goOn: .goOn
    case .stay: .stay
    case .back: .back
    case .comeBack: .comeBack
    case .help: nil
    }
  }

  /// Whether the screen goes dark and stays so: a practice that ended in sleep.
  public var isNight: Bool { sleeps && stand == .ended }

  /// How full the circle of a breath is, 0 to 1; half where nobody breathes along.
  public func fullness(at now: Instant) -> Double {
    guard let breath, breath.takes > .zero else { return 0.5 }
    let passed = min(1, max(0, (now - breath.since) / breath.takes))
    return breath.inhale ? passed : 1 - passed
  }

  /// Whether VoiceOver says this sentence: only one that no voice speaks, for two voices at once are none.
  public static func isAnnounced(spoken: Bool, voiceOver: Bool) -> Bool { voiceOver && !spoken }
}
