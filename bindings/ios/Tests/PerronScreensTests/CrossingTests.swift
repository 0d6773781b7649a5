import Foundation
import Perron
import PerronShell
import Synchronization
import Testing

@testable import PerronScreens

/// Secrets in memory.
final class Drawer: Vault {
  let things = Mutex<[String: [UInt8]]>([:])

  func read(_ name: String) throws -> [UInt8]? { things.withLock { $0[name] } }
  func add(_ name: String, _ secret: [UInt8]) throws { things.withLock { $0[name] = secret } }
  func put(_ name: String, _ secret: [UInt8]) throws { things.withLock { $0[name] = secret } }
  func remove(_ name: String) throws { things.withLock { $0[name] = nil } }
  func removeAll() throws { things.withLock { $0 = [:] } }
}

/// A device that notes what it is told.
@MainActor final class Desk: Device {
  var now: Instant = .zero
  var isHeard = false
  var wakes = true
  var shown: [NowPlaying?] = []
  var felt: [HapticPattern] = []
  var announced: [String] = []
  var woken = 0
  var rested = 0

  func wake() -> Bool {
    woken += 1
    return wakes
  }
  func rest() { rested += 1 }
  func show(_ shown: NowPlaying?) { self.shown.append(shown) }
  func feel(_ pattern: HapticPattern) { felt.append(pattern) }
  func announce(_ words: String) { announced.append(words) }
}

/// A companion with a home of its own, by day, whose sound goes nowhere.
struct Room {
  let companion: Companion
  let keys: Keys
  let home: URL
  let tree: URL

  static func open() async throws -> Room {
    let here = URL(filePath: #filePath)
    let tree = (0..<5).reduce(here) { url, _ in url.deletingLastPathComponent() }
    let home = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let keys = Keys(vault: Drawer()) { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }
    return try await open(home, keys, tree)
  }

  private static func open(
    _ home: URL, _ keys: Keys, _ tree: URL, lastSeen: UInt64? = nil
  ) async throws -> Room {
    let companion = try await Companion.open(
      .init(
        clips: tree.appending(path: "audio/assets/voice"), home: home, language: .en,
        lastSeen: lastSeen, isWithoutSound: true),
      keys: KeptKeys(keys),
      clock: WallClock {
        Moment(year: 2026, month: 11, day: 28, hour: 14, minute: 5, second: 0)
      })
    return Room(companion: companion, keys: keys, home: home, tree: tree)
  }

  /// The same home, opened anew, as the app does it: with what was seen of it.
  func reopened() async throws -> Room {
    try await Room.open(home, keys, tree, lastSeen: keys.lastSeen)
  }

  /// The folder of what is kept, as a copy beside it.
  func copy() throws -> URL {
    let copy = home.appending(path: "copy-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: home.appending(path: "journal"), to: copy)
    return copy
  }

  /// A copy put in the place of what is kept.
  func putBack(_ copy: URL) throws {
    let folder = home.appending(path: "journal")
    try FileManager.default.removeItem(at: folder)
    try FileManager.default.moveItem(at: copy, to: folder)
  }

  /// Spoils the end of the largest file that is kept, as a bad disk would.
  func damage() throws {
    let folder = home.appending(path: "journal")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.fileSizeKey])
    let size = { (url: URL) in (try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0 }
    let file = files.max { size($0) < size($1) }!
    var bytes = try Data(contentsOf: file)
    for place in (bytes.count / 2)..<bytes.count { bytes[place] ^= 0x5A }
    try bytes.write(to: file)
  }

  func leave() async {
    await companion.close()
    try? FileManager.default.removeItem(at: home)
  }
}

@Suite struct CrossingTests {
  @Test func whatWasNotTouchedIsNotWished() async throws {
    let room = try await Room.open()
    let exercises = try await room.companion.library(in: .en)
    #expect(exercises.count > 5)
    for exercise in exercises {
      let wishes = Choices(exercise).wishes
      #expect(wishes == Wishes(), "\(exercise.id)")
    }
    await room.leave()
  }

  @Test func whatWasChosenCrosses() async throws {
    let room = try await Room.open()
    let exercise = try #require(
      try await room.companion.library(in: .nl).first { $0.id == "safe-place" })
    var choices = Choices(exercise)
    choices.setMinutes(7)
    choices.sooner(.hear)
    choices.sound = .named(.rain)
    choices.isNear = true
    choices.voice = .shown
    choices.sleeps = true
    choices.answer("place", [" het bankje "], most: 1, characters: 200)
    let wishes = choices.wishes
    #expect(wishes.length == .seconds(420) && wishes.senses.first == .hear)
    #expect(wishes.bed == .named(.rain) && wishes.voice == .shown && wishes.ending == .sleep)
    #expect(wishes.mode == .ambient && !choices.isUntouched)
    #expect(wishes.answers.map(\.slot) == ["place"])
    #expect(wishes.answers[0].items[0].reveal() == "het bankje")
    let prepared = try await room.companion.prepare("safe-place", in: .nl, wishes: wishes)
    #expect(prepared.length == .seconds(420) && prepared.ending == .sleep)
    await room.leave()
  }

  @MainActor @Test func aRevisionAndAKeyComeFromTheVault() async throws {
    let room = try await Room.open()
    let journal = JournalModel(companion: room.companion, language: .en, keys: room.keys)
    #expect(
      await journal.keepNight(nightmares: 0, woken: nil, intensity: 7, title: ""),
      "no nightmare has no intensity")
    let revision = try #require(await room.companion.revision())
    room.keys.saw(revision + 1)
    #expect(room.keys.lastSeen == revision + 1)
    await journal.erase()
    #expect(journal.isErased && journal.trouble == nil)
    #expect(room.keys.lastSeen == nil)
    #expect(journal.entries.isEmpty)
    await room.leave()
  }
}
