import Foundation
import PerronFFI
import Testing

/// What a shell throws or calls back is let go or answered, at the bridge itself.
@Suite struct BridgeTests {
  @Test(.timeLimit(.minutes(5))) func aListenerThatThrowsChangesNothing() async throws {
    let heard = try await hears { listener, _, news in
      listener.with { $0.append(news.event) }
      throw Failed()
    }
    #expect(heard.first == .began)
    #expect(heard.last == .ended)
    #expect(heard.count > 10)
  }

  @Test(.timeLimit(.minutes(5))) func aListenerMayCallAnythingBack() async throws {
    let heard = try await hears { listener, companion, news in
      listener.with { $0.append(news.event) }
      _ = try companion.library(language: .nl)
      _ = companion.helpLines(language: .nl)
      if news.event == .began {
        companion.shutDown()
        #expect(throws: Fault.Closed) { try companion.library(language: .nl) }
      }
    }
    #expect(heard.first == .began)
    #expect(heard.last == .stopped)
  }

  @Test(.timeLimit(.minutes(5))) func keysThatCallBackAreAnswered() async throws {
    let home = try Home()
    let keys = CallingBack()
    let companion = try Companion.open(
      config: Config(
        clips: Shelf.clips.path, home: home.url.path, language: .en, withoutSound: true),
      keys: keys, voice: nil)
    keys.companion.with { $0 = companion }
    let entries = try await blocking { try companion.entries() }
    #expect(entries.isEmpty)
    #expect(keys.refused.now > 0)
    keys.companion.with { $0 = nil }
    companion.shutDown()
  }
}

/// Plays the grounding to a listener of the bridge itself to its end, and tells what it heard.
private func hears(
  _ then: @escaping @Sendable (Held<[Event]>, Companion, News) throws -> Void
) async throws -> [Event] {
  try await blocking { try hearsHere(then) }
}

private func hearsHere(
  _ then: @escaping @Sendable (Held<[Event]>, Companion, News) throws -> Void
) throws -> [Event] {
  let companion = try Companion.open(
    config: Config(clips: Shelf.clips.path, home: nil, language: .en, withoutSound: true),
    keys: nil, voice: nil)
  let over = DispatchSemaphore(value: 0)
  let heard = Held<[Event]>([])
  let listener = Told({ try then(heard, companion, $0) }, gone: { over.signal() })
  let practice = try companion.begin(
    prepared: try companion.prepareGrounding(language: .en), before: .notAsked, atRest: false,
    listener: listener, now: Shelf.evening.now())
  over.wait()
  practice.finish()
  companion.shutDown()
  return heard.now
}

private final class Told: Listener {
  private let then: @Sendable (News) throws -> Void
  private let gone: @Sendable () -> Void

  init(
    _ then: @escaping @Sendable (News) throws -> Void, gone: @escaping @Sendable () -> Void
  ) {
    self.then = then
    self.gone = gone
  }

  func heard(news: News) throws {
    defer { if [.ended, .stopped].contains(news.event) { gone() } }
    try then(news)
  }
}

private struct Failed: Error {
  let quotes = "the bench behind the house"
}

private final class CallingBack: KeyProvider {
  let companion = Held<Companion?>(nil)
  let refused = Held(0)
  private let keys = HeldKeys()

  private func callBack() {
    do {
      _ = try companion.now?.settings()
    } catch {
      refused.with { $0 += 1 }
    }
  }

  func key(name: String) throws -> Data {
    callBack()
    do { return try keys.key(named: name) } catch { throw KeyFault.Unavailable }
  }

  func create(name: String) throws -> Data {
    callBack()
    return try keys.makeKey(named: name)
  }

  func delete(name: String) throws { try keys.deleteKey(named: name) }
  func deleteAll() throws { try keys.deleteAllKeys() }
}
