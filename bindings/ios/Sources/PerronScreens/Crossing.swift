public import Foundation
public import Perron
public import PerronShell

// Names of the bridge whose conformances are used here; Perron gives them other names and not those.
public import enum PerronFFI.Bed
public import enum PerronFFI.Sense

// What the shell's rules call one thing and the bridge another; a case that is missing here does not compile.

extension Stand {
  public init(_ state: PracticeState) {
    self =
      switch state {
      case .playing: .playing
      case .holding: .holding
      case .paused: .paused
      case .lost: .lost
      case .interrupted: .interrupted
      case .grounding: .grounding
      case .asked: .asked
      case .ended: .ended
      case .stopped: .stopped
      }
  }
}

extension Act {
  public init(_ command: Command) {
    self =
      switch command {
      case .pause: .pause
      case .resume: .resume
      case .goOn: .continue
      case .stay: .stay
      case .back: .back
      case .ground: .ground
      case .comeBack: .return
      case .stop: .stop
      case .interruptionBegan: .interruptionBegan
      case .interruptionEnded(let lasted, let mayResume):
        .interruptionEnded(lasted: lasted, mayResume: mayResume)
      case .routeLost: .routeLost
      }
  }
}

extension Player.Happening {
  public init(_ news: News) {
    self =
      switch news.event {
      case .began: .began
      case .sentence: .sentence(words: news.text?.reveal() ?? "")
      case .breath(let phase, let takes): .breath(inhale: phase == .inhale, takes: takes)
      case .underrun: .underrun
      case .refused: .refused
      case .scene, .pause, .hold, .endMoved, .asked, .paused, .resumed, .grounded, .returned,
        .stopped, .ended:
        .other
      }
  }
}

/// What a person chose for an exercise.
public typealias Choices = Preparation<Sense, Bed>

extension Preparation where Sense == Perron.Sense, Bed == Perron.Bed {
  public init(_ exercise: Exercise) {
    self.init(
      shortest: exercise.lengths.lowerBound, usual: exercise.usual,
      longest: exercise.lengths.upperBound, senses: exercise.senses)
  }

  /// The same as the bridge takes it; what was not touched is not wished.
  public var wishes: Wishes {
    let bed: BedWish? =
      switch sound {
      case .usual: nil
      case .off: .off
      case .named(let bed): .named(bed)
      }
    let speaks: VoiceChoice? =
      switch voice {
      case .usual: nil
      case .shipped: .shipped
      case .platform: .platform
      case .shown: .shown
      case .recorded(let name): .recorded(name: name)
      }
    let written = answers.sorted { $0.key < $1.key }.map { slot, items in
      Answer(slot: slot, items: items.map { PrivateText($0) })
    }
    return Wishes(
      length: length, senses: sensesAsked, ending: sleeps.map { $0 ? .sleep : .wake },
      bed: bed, mode: isNear ? .ambient : nil, answers: written, voice: speaks)
  }
}

extension AskKind {
  /// At most so many items, each of so many characters.
  public var most: (items: Int, characters: Int) {
    switch self {
    case .word(let characters), .text(let characters): (1, Int(characters))
    case .items(let items, let characters): (Int(items), Int(characters))
    case .choice(let of): (1, of.map(\.count).max() ?? 0)
    }
  }
}

extension DistressChoice {
  /// As an answer; nothing chosen is letting it pass.
  public var score: Score { number.map { .given(distress: UInt8($0)) } ?? .skipped }
}

extension Ritual.Trouble {
  public init(_ fault: Fault) {
    self =
      switch fault {
      case .missing, .unfit: .nothing
      case .key: .locked
      case .sound: .silent
      case .closed, .input, .refused, .unpaired, .store, .givenUp, .broken: .other
      }
  }
}

/// The keys of what is kept, as the bridge asks for them.
public struct KeptKeys: KeyProvider {
  public let keys: Keys

  public init(_ keys: Keys) { self.keys = keys }

  public func key(named name: String) throws -> Data { Data(try keys.key(name)) }
  public func makeKey(named name: String) throws -> Data { Data(try keys.create(name)) }
  public func deleteKey(named name: String) throws { try keys.delete(name) }
  public func deleteAllKeys() throws { try keys.deleteAll() }
}
