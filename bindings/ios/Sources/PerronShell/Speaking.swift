/// Samples of the platform's voice, on their way to 16 bits, mono, the low byte first.
///
/// The system gives them in buffers of its own size and ends with an empty one. A sentence that takes longer than any does is
/// given up, so that a voice that never ends cannot fill the memory.
public struct Speaking: Sendable {
  /// The longest sentence, in seconds.
  public static let longest = 60

  public private(set) var pcm: [UInt8] = []
  /// Samples a second; nothing before the first buffer.
  public private(set) var rate: Int?
  /// Whether it can be used.
  public private(set) var failed = false

  public init() {}

  /// Whether something was spoken and nothing went wrong.
  public var isSpoken: Bool { !failed && !pcm.isEmpty }

  /// Takes a buffer of channels of equal length.
  public mutating func take(_ channels: [[Float]], rate: Int) {
    guard let frames = channels.first?.count, frames > 0 else { return }
    guard fits(channels.map(\.count), frames: frames, rate: rate) else { return }
    for frame in 0..<frames {
      let sum = channels.reduce(Float(0)) { $0 + $1[frame] }
      append(Self.sample(sum / Float(channels.count)))
    }
  }

  /// The same of whole numbers.
  public mutating func take(_ channels: [[Int16]], rate: Int) {
    guard let frames = channels.first?.count, frames > 0 else { return }
    guard fits(channels.map(\.count), frames: frames, rate: rate) else { return }
    for frame in 0..<frames {
      let sum = channels.reduce(0) { $0 + Int($1[frame]) }
      append(Int16(clamping: sum / channels.count))
    }
  }

  /// The buffers ended, or none came in time, or of a kind that is not known.
  public mutating func fail() {
    failed = true
    pcm = []
  }

  private mutating func fits(_ counts: [Int], frames: Int, rate: Int) -> Bool {
    let same = counts.allSatisfy { $0 == frames }
    let known = self.rate ?? rate
    guard !failed, same, known == rate, (8_000...48_000).contains(rate),
      pcm.count / 2 + frames <= Self.longest * rate
    else {
      fail()
      return false
    }
    self.rate = rate
    pcm.reserveCapacity(pcm.count + frames * 2)
    return true
  }

  private mutating func append(_ sample: Int16) {
    let bits = UInt16(bitPattern: sample)
    pcm.append(UInt8(truncatingIfNeeded: bits))
    pcm.append(UInt8(truncatingIfNeeded: bits >> 8))
  }

  /// A sample of -1 to 1; what is no number is silence.
  static func sample(_ value: Float) -> Int16 {
    guard value.isFinite else { return 0 }
    return Int16(max(-32_768, min(32_767, (value * 32_768).rounded())))
  }
}

/// How fast and how high, on the platform's scales.
public struct SpeechScale: Sendable, Equatable {
  public let rate: Float
  public let pitch: Float

  /// `usual`, `least` and `most` are the platform's own, told and not assumed.
  public init(rate: Float, pitch: Float, usual: Float, least: Float, most: Float) {
    self.rate = min(most, max(least, (rate.isFinite ? rate : 1) * usual))
    self.pitch = min(2, max(0.5, pitch.isFinite ? pitch : 1))
  }
}

/// What is known of a voice of the device.
public struct VoiceFact: Sendable, Equatable {
  /// How well it was made.
  public enum Made: Int, Sendable, Comparable {
    case plain, enhanced, premium

    public static func < (one: Made, other: Made) -> Bool { one.rawValue < other.rawValue }
  }

  public let name: String
  public let language: String
  public let made: Made
  /// A voice for fun, or a person's own copied voice: neither is taken unasked.
  public let isPeculiar: Bool

  public init(name: String, language: String, made: Made, isPeculiar: Bool) {
    (self.name, self.language, self.made, self.isPeculiar) = (name, language, made, isPeculiar)
  }

  /// The best voice of a language, those of its home country first. All of them are on the device.
  public static func best(_ facts: [VoiceFact], language: String, home: String) -> VoiceFact? {
    let fit = facts.filter { fact in
      !fact.isPeculiar && (fact.language == language || fact.language.hasPrefix(language + "-"))
    }
    return fit.max { one, other in
      (one.made, one.language == home ? 1 : 0) < (other.made, other.language == home ? 1 : 0)
    }
  }
}
