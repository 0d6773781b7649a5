public import Foundation
public import PerronFFI

/// The companion: a library of exercises, practices that sound, and what is kept of them.
///
/// ```swift
/// let companion = try await Companion.open(
///   .init(clips: clips, home: home, language: .nl), keys: Keychain(), voice: Spoken())
/// let prepared = try await companion.prepare("safe-place", in: .nl)
/// let practice = try await companion.begin(prepared)
/// ```
///
/// A shell holds one. While it is open, nobody else can open what is kept. No call holds a thread of Swift's pool while it
/// waits; a call that takes a while is given up when its task is cancelled, and throws ``Fault/givenUp``.
public actor Companion {
  let bridge: PerronFFI.Companion
  let calls: Calls
  let clock: WallClock

  /// Where things are, and how they are wanted.
  public struct Configuration: Hashable, Sendable {
    /// The folder of the shipped clips, with one folder a language.
    public var clips: URL
    /// The folder of what is kept and of a person's own scripts and recordings; without one nothing is kept.
    ///
    /// It belongs where no backup takes it along.
    public var home: URL?
    /// The language of what is read, until the settings say another.
    public var language: Language
    /// What ``Companion/revision()`` told last: an older copy of the file is then refused and not taken for the latest.
    public var lastSeen: UInt64?
    /// Sound goes nowhere, at full speed: for tests, and for a screen shown without sound.
    public var isWithoutSound: Bool

    /// With clips from here; without a home nothing is kept.
    public init(
      clips: URL, home: URL? = nil, language: Language, lastSeen: UInt64? = nil,
      isWithoutSound: Bool = false
    ) {
      self.clips = clips
      self.home = home
      self.language = language
      self.lastSeen = lastSeen
      self.isWithoutSound = isWithoutSound
    }

    var crossing: PerronFFI.Config {
      PerronFFI.Config(
        clips: clips.path, home: home?.path, language: language, lastSeen: lastSeen,
        withoutSound: isWithoutSound)
    }
  }

  private init(_ bridge: PerronFFI.Companion, _ calls: Calls, _ clock: WallClock) {
    self.bridge = bridge
    self.calls = calls
    self.clock = clock
  }

  /// Opens the library. What is kept is opened when it is needed first, so that the grounding waits for no key.
  ///
  /// It takes a while: a few hundredths of a second. A script of the person's own that cannot be read is left out of the
  /// library and never run.
  public static func open(
    _ configuration: Configuration, keys: (any KeyProvider)? = nil,
    voice: (any SpeechVoice)? = nil, clock: WallClock = .system
  ) async throws(Fault) -> Companion {
    let calls = Calls()
    let bridge = try await calls.make {
      try PerronFFI.Companion.open(
        config: configuration.crossing, keys: keys.map(Keys.init), voice: voice.map(Asked.init))
    }
    return Companion(bridge, calls, clock)
  }

  /// Closes it: a practice that sounds fades and stops, and what is kept is free for another. It may be called twice.
  ///
  /// After it every call throws ``Fault/closed``.
  public func close() async {
    let bridge = bridge
    await calls.make { bridge.shutDown() }
  }

  /// The exercises of a language that can be played today, the person's own first: without those that an assignment hides,
  /// and with who may start one as it was agreed.
  ///
  /// Where nothing can be read of what is kept, as if nothing had been agreed.
  public func library(in language: Language) async throws(Fault) -> [Exercise] {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.libraryToday(language: language, now: now).map(Exercise.init)
    }
  }

  /// What is worth asking before an exercise: the slots that these wishes leave open.
  public func questions(
    before id: Exercise.ID, in language: Language, wishes: Wishes = Wishes()
  ) async throws(Fault) -> [Ask] {
    let (bridge, wishes) = (bridge, wishes.crossing)
    return try await calls.make {
      try bridge.questions(id: id, language: language, wishes: wishes)
    }
  }

  /// Words of the screen by their key, in a language; what has no words shows its key.
  ///
  /// The words of care are checked in one place and are the same in every shell; what belongs to a platform's own controls
  /// is the shell's.
  public nonisolated func say(_ key: String, in language: Language) -> String {
    bridge.say(key: key, language: language)
  }

  /// People who can be reached: of the country that was set, else of those where the language is spoken.
  public func helpLines(in language: Language) async -> [HelpLine] {
    let bridge = bridge
    return await calls.make { bridge.helpLines(language: language) }
  }
}
