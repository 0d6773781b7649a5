/// What a person chose for an exercise; untouched, it is the usual, so that one tap begins.
///
/// It is generic over the senses and the soundscapes: what they are is the bridge's.
public struct Preparation<Sense: Hashable & Sendable, Bed: Hashable & Sendable>: Sendable {
  /// Which sound lies beneath.
  public enum Sound: Hashable, Sendable {
    case usual, off
    case named(Bed)
  }

  /// Which voice speaks.
  public enum Voice: Hashable, Sendable {
    /// The device's where it is a good one, else the shipped.
    case usual
    case shipped, platform
    /// Nobody: it is read.
    case shown
    /// Recordings of one's own, of this name.
    case recorded(String)
  }

  /// The voices that can be chosen, the usual one first.
  public static func voices(recorded: [String]) -> [Voice] {
    [.usual] + recorded.map(Voice.recorded) + [.shipped, .platform, .shown]
  }

  public let shortest: Int
  public let usual: Int
  public let longest: Int
  /// The minutes that are asked for.
  public private(set) var minutes: Int
  /// Every sense of the exercise: those that are wanted first, in their order, then the others.
  public private(set) var senses: [Sense]
  public private(set) var wanted: Set<Sense>
  public var sound = Sound.usual
  /// Whether the sound lies near the voice rather than far beneath it.
  public var isNear = false
  public var voice = Voice.usual
  /// Whether it ends in sleep, where the exercise lets one choose; nothing: as the exercise says.
  public var sleeps: Bool?
  /// What was written, by slot. It is handed to the bridge and put nowhere else.
  public private(set) var answers: [String: [String]] = [:]
  private let natural: [Sense]

  public init(shortest: Duration, usual: Duration, longest: Duration, senses: [Sense]) {
    self.shortest = max(1, wholeMinutes(shortest))
    self.longest = max(self.shortest, Int(longest.components.seconds) / 60)
    self.usual = min(max(wholeMinutes(usual), self.shortest), self.longest)
    minutes = self.usual
    self.senses = senses
    natural = senses
    wanted = Set(senses)
  }

  /// The length, within reach.
  public mutating func setMinutes(_ minutes: Int) {
    self.minutes = min(max(minutes, shortest), longest)
  }

  /// The length to ask for; nothing where it was not touched.
  public var length: Duration? { minutes == usual ? nil : .seconds(minutes * 60) }

  /// Wants a sense or leaves it out. The last one stays: an exercise speaks to one at least.
  public mutating func toggle(_ sense: Sense) {
    guard senses.contains(sense) else { return }
    if wanted.contains(sense) {
      if wanted.count > 1 { wanted.remove(sense) }
    } else {
      wanted.insert(sense)
    }
  }

  /// Puts a sense one place earlier: it is spoken to sooner. The same is done by a hand that drags and by a VoiceOver action.
  public mutating func sooner(_ sense: Sense) {
    guard let place = senses.firstIndex(of: sense), place > 0 else { return }
    senses.swapAt(place, place - 1)
  }

  /// Moves senses as a list does.
  public mutating func move(from: [Int], to: Int) {
    let moved = from.sorted().filter(senses.indices.contains).map { senses[$0] }
    let before = from.filter { $0 < to }.count
    senses.removeAll(where: moved.contains)
    senses.insert(contentsOf: moved, at: min(max(0, to - before), senses.count))
  }

  /// The senses to ask for, in their order; empty: all, as the exercise has them.
  public var sensesAsked: [Sense] {
    let asked = senses.filter(wanted.contains)
    return asked == natural ? [] : asked
  }

  /// Takes what was written for a slot, cut to its limits; what is blank is no answer.
  public mutating func answer(_ slot: String, _ items: [String], most: Int, characters: Int) {
    let kept = items.lazy
      .map { String($0.trimmed().prefix(characters)) }
      .filter { !$0.isEmpty }
      .prefix(most)
    answers[slot] = kept.isEmpty ? nil : Array(kept)
  }

  /// Whether nothing was chosen: then one tap began the usual.
  public var isUntouched: Bool {
    length == nil && sensesAsked.isEmpty && sound == .usual && !isNear && voice == .usual
      && sleeps == nil
      && answers.isEmpty
  }
}

extension Preparation: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// It tells nothing of what was written.
  public var description: String { "Preparation" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension String {
  /// Without white space before and after.
  func trimmed() -> String {
    let from = drop(while: \.isWhitespace)
    return String(from.reversed().drop(while: \.isWhitespace).reversed())
  }
}
