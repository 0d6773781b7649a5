public import PerronFFI

/// Something that happened, and how it stands then: a shell counts the time left down from here, and need not ask.
public struct News: Hashable, Sendable {
  /// What.
  public let event: Event
  /// How much was heard before it, silences included.
  public let at: Duration
  /// How much of the exercise was heard before it.
  public let practised: Duration
  /// Where the practice is then.
  public let state: PracticeState
  /// Until the end; nothing while it waits for the person.
  public let left: Duration?
  /// The words, when a sentence began; they may be a person's own.
  public let text: PrivateText?

  /// What happened in a practice.
  public enum Event: Hashable, Sendable {
    /// It began.
    case began
    /// A scene begins.
    case scene
    /// A sentence begins, the grounding's or the exercise's; its words are in the news.
    case sentence(grounding: Bool)
    /// A pause begins.
    case pause
    /// A hold begins, or a pause is being kept open; an open one waits for continue.
    case hold(open: Bool)
    /// A phase of a breath begins: what can be felt or seen swells or ebbs for so long. Whatever silences the practice ends it.
    case breath(phase: Breath, takes: Duration)
    /// The end has moved: so much is left.
    case endMoved
    /// The grounding's last word was spoken: return, stop, or help? It waits in silence.
    case asked
    /// Silent until resume.
    case paused
    /// Goes on.
    case resumed
    /// The grounding begins.
    case grounded
    /// Back in the exercise.
    case returned
    /// The person stopped.
    case stopped
    /// The last frame was heard.
    case ended
    /// A command that has no meaning now; nothing changed.
    case refused(why: Refusal)
    /// The device ran dry for so long; nothing was skipped.
    case underrun(lasted: Duration)

    /// Whether nothing comes after it.
    public var isLast: Bool { self == .stopped || self == .ended }

    init(_ it: PerronFFI.Event) {
      self =
        switch it {
        case .began: .began
        case .scene: .scene
        case .sentence(let grounding): .sentence(grounding: grounding)
        case .pause: .pause
        case .hold(let open): .hold(open: open)
        case .breath(let phase, let takes):
          .breath(phase: phase, takes: Duration(crossed: takes))
        case .endMoved: .endMoved
        case .asked: .asked
        case .paused: .paused
        case .resumed: .resumed
        case .grounded: .grounded
        case .returned: .returned
        case .stopped: .stopped
        case .ended: .ended
        case .refused(let why): .refused(why: why)
        case .underrun(let lasted): .underrun(lasted: Duration(crossed: lasted))
        }
    }
  }

  init(_ it: PerronFFI.News) {
    event = Event(it.event)
    at = Duration(crossed: it.at)
    practised = Duration(crossed: it.practised)
    state = it.state
    left = it.left.map(Duration.init(crossed:))
    text = it.text
  }
}

/// What a person, or the system, does in a practice.
///
/// What has no meaning now is refused, and the news say so. Ground and stop always have one.
public enum Act: Hashable, Sendable {
  /// Be silent until resume.
  case pause
  /// Go on, from the start of the interrupted sentence.
  case resume
  /// Leave a hold.
  case `continue`
  /// Keep this pause or hold open, the bed alone.
  case stay
  /// This sentence again; within 2 s of its start, the one before.
  case back
  /// Here and now, at once.
  case ground
  /// Back from the grounding.
  case `return`
  /// Be silent, and end.
  case stop
  /// Something else took the sound: a call, another app.
  case interruptionBegan
  /// It is over; how long it took by a clock that never jumps, and whether the system allows going on.
  case interruptionEnded(lasted: Duration, mayResume: Bool)
  /// The headphones came out: what was private would be heard by all. It goes on only when the person says so.
  case routeLost

  var crossing: PerronFFI.Act {
    switch self {
    case .pause: .pause
    case .resume: .resume
    case .continue: .continue
    case .stay: .stay
    case .back: .back
    case .ground: .ground
    case .return: .return
    case .stop: .stop
    case .interruptionBegan: .interruptionBegan
    case .interruptionEnded(let lasted, let mayResume):
      .interruptionEnded(lasted: lasted.crossing, mayResume: mayResume)
    case .routeLost: .routeLost
    }
  }
}
