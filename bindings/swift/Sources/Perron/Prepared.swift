public import Foundation
public import PerronFFI

/// An exercise that can begin: everything is spoken and laid out. It may begin more than once.
public final class Prepared: Sendable {
  let bridge: PerronFFI.Prepared
  private let facts: Facts
  private let calls: Calls

  init(_ bridge: PerronFFI.Prepared, _ calls: Calls) {
    self.bridge = bridge
    facts = bridge.facts()
    self.calls = calls
  }

  /// The title a person sees.
  public var title: String { facts.title }
  /// The exercise's id.
  public var exercise: String { facts.exercise }
  /// The language it is spoken in.
  public var language: Language { facts.language }
  /// How long it is, first frame to last.
  public var length: Duration { Duration(crossed: facts.length) }
  /// The shortest it can be with these wishes and this voice.
  public var shortest: Duration { Duration(crossed: facts.shortest) }
  /// The longest it can be with these wishes and this voice.
  public var longest: Duration { Duration(crossed: facts.longest) }
  /// The length that was asked for, when the nearest was taken instead.
  public var insteadOf: Duration? { facts.insteadOf.map(Duration.init(crossed:)) }
  /// How it ends.
  public var ending: Ending { facts.ending }
  /// How many sentences no voice speaks though one was wanted: they are shown.
  public var unvoiced: Int { Int(facts.unvoiced) }
  /// Whether a voice in it is provisional, which is said to the person.
  public var isProvisional: Bool { facts.isProvisional }
  /// Whether it could hold a person's own words and none were given.
  public var isStandIn: Bool { facts.isStandIn }
  /// What was wished for it, the answers among it.
  public var wishes: Wishes { Wishes(bridge.wishes()) }
  /// Its sentences, for captions. Each look crosses the bridge: keep them.
  public var sentences: [Sentence] { bridge.sentences().map(Sentence.init) }
  /// What its timeline is, as 64 hexadecimal digits: the same wishes, clips and version give the same.
  ///
  /// A person's own words go into it, so it belongs in no log.
  public var fingerprint: String { bridge.fingerprint() }

  /// Renders it without a device: the begin at once, and what a person does at its time.
  ///
  /// It takes a while: a second a few minutes of sound. Ten minutes are 115 MB. Cancelling the task gives it up.
  ///
  /// - Parameters:
  ///   - acts: What a person does, and when.
  ///   - until: At most so much; without it, to its end.
  public func render(_ acts: [TimedAct] = [], until: Duration? = nil) async throws(Fault)
    -> Rendering
  {
    let (bridge, acts, until) = (bridge, acts.map(\.crossing), until?.crossing)
    return try await calls.make { cancel in
      Rendering(try bridge.render(acts: acts, until: until, cancel: cancel))
    }
  }
}

/// A sentence of an exercise.
public struct Sentence: Hashable, Sendable {
  /// When it begins, from the first frame.
  public let at: Duration
  /// How long it takes.
  public let takes: Duration
  /// The words; they may be a person's own.
  public let text: PrivateText
  /// Whether a voice speaks it; else it is shown.
  public let isSpoken: Bool

  init(_ it: PerronFFI.Sentence) {
    at = Duration(crossed: it.at)
    takes = Duration(crossed: it.takes)
    text = it.text
    isSpoken = it.spoken
  }
}

/// Something a person does in a render, and when.
public struct TimedAct: Hashable, Sendable {
  /// How much was heard before it.
  public var at: Duration
  /// What.
  public var act: Act

  /// This, then.
  public init(_ act: Act, at: Duration) {
    self.at = at
    self.act = act
  }

  var crossing: PerronFFI.At {
    PerronFFI.At(at: at.crossing, act: act.crossing)
  }
}

/// A render: the very samples that would have been heard.
public struct Rendering: Sendable, CustomStringConvertible, CustomReflectable {
  /// Stereo samples of 16 bits, interleaved, the low byte first.
  public let pcm: Data
  /// Frames a second.
  public let rate: Int
  /// What happened in it.
  public let news: [News]

  init(_ it: PerronFFI.Rendering) {
    pcm = it.pcm
    rate = Int(it.rate)
    news = it.news.map(News.init)
  }

  /// How long it is.
  public var length: Duration {
    .milliseconds(Int64(pcm.count / 4) * 1000 / Int64(max(rate, 1)))
  }

  /// How long it is, and nothing of what is heard in it.
  public var description: String { "Rendering(\(length))" }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What became of a practice that was cut off.
public struct Resumed: Sendable {
  /// What can begin; nothing where its time is over, and what was heard of it is kept.
  public let prepared: Prepared?
  /// Whether it goes on at the interrupted sentence, rather than from the start.
  public let goesOn: Bool
  /// What is said of it.
  public let says: String
}
