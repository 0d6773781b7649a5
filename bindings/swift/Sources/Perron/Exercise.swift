public import PerronFFI

/// An exercise that can be shown.
public struct Exercise: Hashable, Sendable, Identifiable {
  /// Its name, the same in every language.
  public let id: String
  /// The language it is spoken in.
  public let language: Language
  /// The title a person sees.
  public let title: String
  /// One sentence that says what it is.
  public let summary: String
  /// Who may start it.
  public let care: Care
  /// How it ends.
  public let ending: EndingRule
  /// The lengths it can be asked for.
  public let lengths: ClosedRange<Duration>
  /// Its length without a wish.
  public let usual: Duration
  /// The beds a person can choose, the usual one first; none is always allowed.
  public let beds: [Bed]
  /// The senses that it speaks to.
  public let senses: [Sense]
  /// Whether a clinician has read it; an exercise that nobody has read says so.
  public let isReviewed: Bool
  /// Whether the person wrote it.
  public let isOwn: Bool

  init(_ it: PerronFFI.Exercise) {
    id = it.id
    language = it.language
    title = it.title
    summary = it.summary
    care = it.care
    ending = it.ending
    let shortest = Duration(crossed: it.shortest)
    lengths = shortest...max(shortest, Duration(crossed: it.longest))
    usual = Duration(crossed: it.usual)
    beds = it.beds
    senses = it.senses
    isReviewed = it.reviewed
    isOwn = it.own
  }
}

/// What a person asked for; everything left out has the exercise's usual value.
///
/// ```swift
/// let wishes = Wishes(
///   length: .seconds(600), ending: .sleep,
///   answers: [Answer(slot: "place", items: [PrivateText("the bench behind the house")])])
/// ```
public struct Wishes: Hashable, Sendable {
  /// The length, first frame to last; what cannot be had becomes the nearest.
  public var length: Duration?
  /// The senses, in the order they are wanted; empty: all, as written.
  public var senses: [Sense]
  /// The ending, where the exercise lets one choose.
  public var ending: Ending?
  /// By day or by night; by day unless told.
  public var daytime: Daytime?
  /// The bed; the usual one unless told.
  public var bed: BedWish?
  /// How far the bed stays beneath the voice; clear unless told.
  public var mode: BedMode?
  /// Answers.
  public var answers: [Answer]
  /// The voice; without a wish the platform's where it is a good one, else the shipped clips.
  public var voice: VoiceChoice?
  /// What the soundscapes grow from.
  public var seed: UInt64

  /// Wishes; without any, everything is as usual.
  public init(
    length: Duration? = nil, senses: [Sense] = [], ending: Ending? = nil, daytime: Daytime? = nil,
    bed: BedWish? = nil, mode: BedMode? = nil, answers: [Answer] = [], voice: VoiceChoice? = nil,
    seed: UInt64 = 0
  ) {
    self.length = length
    self.senses = senses
    self.ending = ending
    self.daytime = daytime
    self.bed = bed
    self.mode = mode
    self.answers = answers
    self.voice = voice
    self.seed = seed
  }

  init(_ it: PerronFFI.Wishes) {
    self.init(
      length: it.length.map(Duration.init(crossed:)), senses: it.senses, ending: it.ending,
      daytime: it.daytime, bed: it.bed, mode: it.mode, answers: it.answers, voice: it.voice,
      seed: it.seed)
  }

  var crossing: PerronFFI.Wishes {
    PerronFFI.Wishes(
      length: length?.crossing, senses: senses, ending: ending, daytime: daytime, bed: bed,
      mode: mode, answers: answers, voice: voice, seed: seed)
  }
}
