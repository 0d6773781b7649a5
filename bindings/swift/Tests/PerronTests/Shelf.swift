import Foundation
import Perron

/// Where things are for a test.
enum Shelf {
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let tree = package.deletingLastPathComponent().deletingLastPathComponent()
  static let clips =
    ProcessInfo.processInfo.environment["PERRON_CLIPS"].map { URL(fileURLWithPath: $0) }
    ?? tree.appendingPathComponent("audio/assets/voice")
  static let evening = WallClock {
    Moment(year: 2026, month: 11, day: 28, hour: 21, minute: 5, second: 0)
  }

  static func companion(
    home: URL? = nil, keys: (any KeyProvider)? = nil, voice: (any SpeechVoice)? = nil,
    clock: WallClock = evening
  ) async throws -> Companion {
    try await Companion.open(
      .init(clips: clips, home: home, language: .en, isWithoutSound: true), keys: keys,
      voice: voice, clock: clock)
  }
}

/// A folder that is gone when the test is.
final class Home: Sendable {
  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("perron-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}

/// Keys in memory.
final class HeldKeys: KeyProvider, @unchecked Sendable {
  private let lock = NSLock()
  private var keys: [String: Data] = [:]

  struct NoKey: Error {}

  func key(named name: String) throws -> Data {
    guard let key = lock.withLock({ keys[name] }) else { throw NoKey() }
    return key
  }

  func makeKey(named name: String) throws -> Data {
    let key = Data((0..<32).map { _ in UInt8.random(in: .min ... .max) })
    lock.withLock { keys[name] = key }
    return key
  }

  func deleteKey(named name: String) throws {
    lock.withLock { keys[name] = nil }
  }

  func deleteAllKeys() throws {
    lock.withLock { keys = [:] }
  }

  /// How many there are.
  var count: Int { lock.withLock { keys.count } }
}

/// Something that a test and the threads of a practice share.
final class Held<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) {
    self.value = value
  }

  func with<Answer>(_ then: (inout Value) throws -> Answer) rethrows -> Answer {
    try lock.withLock { try then(&value) }
  }

  var now: Value { with { $0 } }
}

/// Runs what blocks on a thread of its own: Swift's pool has only as many as there are cores.
func blocking<Value: Sendable>(_ call: @escaping @Sendable () throws -> Value) async throws -> Value
{
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: call)) }
  }
}
