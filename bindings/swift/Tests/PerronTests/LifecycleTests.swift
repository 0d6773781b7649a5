import Foundation
import Perron
import Testing

/// Whatever a shell does, and whenever: the call answers, and nothing hangs.
@Suite struct LifecycleTests {
  @Test(.timeLimit(.minutes(5))) func aPracticeIsHeardToItsEndAndItsEventsEnd() async throws {
    let companion = try await Shelf.companion()
    let prepared = try await companion.prepareGrounding(in: .en)
    let practice = try await companion.begin(prepared)
    var events: [News.Event] = []
    for await news in practice.events { events.append(news.event) }
    #expect(events.first == .began)
    #expect(events.last == .ended)
    #expect(await practice.afterwards().asking == .never)
    #expect(practice.trouble == nil)
    await companion.close()
  }

  @Test(.timeLimit(.minutes(5))) func closingWhileItPlaysEndsTheEvents() async throws {
    let companion = try await Shelf.companion()
    let prepared = try await companion.prepare("safe-place", in: .en)
    let practice = try await companion.begin(prepared)
    var events = practice.events.makeAsyncIterator()
    #expect(await events.next()?.event == .began)
    await companion.close()
    await companion.close()
    while await events.next() != nil {}
    #expect(practice.now.state == .stopped)
    practice.act(.ground)
    await practice.close()
  }

  @Test(.timeLimit(.minutes(5))) func aReaderOfTheEventsMayClose() async throws {
    let companion = try await Shelf.companion()
    let prepared = try await companion.prepare("safe-place", in: .en)
    let practice = try await companion.begin(prepared)
    for await news in practice.events where news.event == .began {
      await practice.close()
      await companion.close()
    }
    #expect(practice.now.state == .stopped)
  }

  @Test(.timeLimit(.minutes(5))) func lettingGoOfAPracticeStopsIt() async throws {
    let companion = try await Shelf.companion()
    let prepared = try await companion.prepare("safe-place", in: .en)
    var practice: Practice? = try await companion.begin(prepared)
    let events = try #require(practice?.events)
    practice = nil
    var last: News.Event?
    for await news in events { last = news.event }
    #expect(last == .stopped)
    await companion.close()
  }

  @Test(.timeLimit(.minutes(5))) func aPreparationIsGivenUpWithItsTask() async throws {
    let voice = Patient()
    let companion = try await Shelf.companion(voice: voice)
    let preparing = Task { () -> Fault? in
      do throws(Fault) {
        _ = try await companion.prepare("safe-place", in: .en, wishes: Wishes(voice: .platform))
        return nil
      } catch {
        return error
      }
    }
    await voice.isAsked()
    preparing.cancel()
    voice.goOn()
    #expect(await preparing.value == .givenUp)
    #expect(voice.asked == 1)
    await companion.close()
  }

  @Test(.timeLimit(.minutes(5))) func aRenderIsGivenUpWithItsTask() async throws {
    let companion = try await Shelf.companion()
    let prepared = try await companion.prepare("safe-place", in: .en)
    let rendering = Task { try await prepared.render() }
    rendering.cancel()
    await #expect(throws: Fault.givenUp) { try await rendering.value }
    await companion.close()
  }

  @Test func afterClosingEveryCallSaysSo() async throws {
    let home = try Home()
    let companion = try await Shelf.companion(home: home.url, keys: HeldKeys())
    let prepared = try await companion.prepareGrounding(in: .en)
    await companion.close()
    let closed = Fault.closed
    await #expect(throws: closed) { try await companion.library(in: .en) }
    await #expect(throws: closed) { try await companion.questions(before: "safe-place", in: .en) }
    await #expect(throws: closed) { try await companion.prepare("safe-place", in: .en) }
    await #expect(throws: closed) { try await companion.prepareGrounding(in: .en) }
    await #expect(throws: closed) { try await companion.prepareAgain() }
    await #expect(throws: closed) { try await companion.prepareResumed() }
    await #expect(throws: closed) { try await companion.begin(prepared) }
    await #expect(throws: closed) { try await companion.before("safe-place", in: .en) }
    await #expect(throws: closed) { try await companion.entries() }
    await #expect(throws: closed) { try await companion.preferences() }
    await #expect(throws: closed) { try await companion.programme() }
    await #expect(throws: closed) { try await companion.weeks(4) }
    await #expect(throws: closed) { try await companion.exportJSON() }
    await #expect(throws: closed) { try await companion.erase() }
    // What was made before it is whole still.
    #expect(try await prepared.render(until: .seconds(1)).length == .seconds(1))
    #expect(await companion.helpLines(in: .en).isEmpty == false)
  }

  @Test func aFaultOfTheLibraryIsToldInItsOwnWordsAndTheCompanionGoesOn() async throws {
    let home = try Home()
    let companion = try await Shelf.companion(home: home.url, keys: HeldKeys())
    let quoted = "provoke the bench behind the house"
    do throws(Fault) {
      _ = try await companion.questions(before: quoted, in: .en)
      Issue.record("it should have thrown")
    } catch {
      guard case .broken(let says) = error else {
        Issue.record("a fault of another kind: \(error)")
        return
      }
      #expect(says != nil && error.errorDescription == says)
      for shown in ["\(error)", String(reflecting: error), error.localizedDescription] {
        #expect(!shown.contains("bench") && !shown.contains("provoke"))
      }
    }
    await #expect(throws: Fault.self) { try await companion.prepare(quoted, in: .en) }
    // A call that cannot fail has a harmless answer.
    #expect(companion.say("provoke me", in: .en) == "provoke me")
    try await companion.keepGoal(PrivateText("the bench behind the house"))
    #expect(try await companion.entries().count == 1)
    _ = try await companion.prepareGrounding(in: .en)
    await companion.close()
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ([Act.pause], [News.Event.paused]),
      ([.pause, .resume], [.resumed]),
      ([.continue], [.refused(why: .notHolding)]),
      // Whether there is a pause to keep depends on how far it came.
      ([.stay], [.refused(why: .nothingToKeep), .hold(open: true)]),
      ([.pause, .ground], [.grounded]),
      ([.pause, .return], [.refused(why: .notGrounding)]),
      ([.ground, .return], [.returned]),
      ([.pause, .stop], [.stopped]),
    ])
  func eachActIsACallOfItsOwn(acts: [Act], becomes: [News.Event]) async throws {
    let companion = try await Shelf.companion()
    let prepared = try await companion.prepare("safe-place", in: .en)
    let practice = try await companion.begin(prepared)
    for act in acts { practice.act(act) }
    var heard: News?
    for await news in practice.events where becomes.contains(news.event) {
      heard = news
      break
    }
    #expect(heard != nil && practice.now.state == heard?.state)
    await practice.close()
    #expect(practice.now.state == .stopped && practice.now.left == nil)
    await companion.close()
  }

  @Test func aVoiceThatThrowsIsShownAndItsTextGoesNowhere() async throws {
    let companion = try await Shelf.companion(voice: Failing())
    let place = Answer(slot: "place", items: [PrivateText("the bench behind the house")])
    let prepared = try await companion.prepare(
      "safe-place", in: .en, wishes: Wishes(answers: [place]))
    // Its own words are shown; the rest has clips.
    #expect(prepared.unvoiced > 0)
    #expect(prepared.sentences.contains { !$0.isSpoken && $0.text.reveal().contains("bench") })
    #expect(prepared.sentences.contains { $0.isSpoken })
    await companion.close()
  }

  @Test func keysThatCannotBeHadKeepNobodyFromPractising() async throws {
    let home = try Home()
    let companion = try await Shelf.companion(home: home.url, keys: NoKeys())
    do throws(Fault) {
      _ = try await companion.entries()
      Issue.record("it should have thrown")
    } catch {
      guard case .key(let says) = error else {
        Issue.record("a fault of another kind: \(error)")
        return
      }
      #expect(error.localizedDescription == says)
      #expect(!says.contains("chain"))
    }
    let practice = try await companion.begin(try await companion.prepare("safe-place", in: .en))
    await practice.close()
    guard case .key = practice.trouble else {
      Issue.record("its trouble is \(String(describing: practice.trouble))")
      return
    }
    await companion.close()
  }
}

private struct Failing: SpeechVoice {
  struct Failed: Error {
    let quotes = "the bench behind the house"
  }

  func quality(of language: Language) -> VoiceQuality { .plain }
  func speak(_ request: SpeechRequest) async throws -> Speech { throw Failed() }
}

private struct NoKeys: KeyProvider {
  struct Locked: Error {
    let keychain = "errSecInteractionNotAllowed"
  }

  func key(named name: String) throws -> Data { throw Locked() }
  func makeKey(named name: String) throws -> Data { throw Locked() }
  func deleteKey(named name: String) throws { throw Locked() }
  func deleteAllKeys() throws { throw Locked() }
}

/// A voice that waits in its first sentence until it is told to go on.
private final class Patient: SpeechVoice {
  private let count = Held(0)
  private let isHere = AsyncStream.makeStream(of: Void.self)
  private let mayGo = AsyncStream.makeStream(of: Void.self)

  var asked: Int { count.now }

  func quality(of language: Language) -> VoiceQuality { .good }

  func speak(_ request: SpeechRequest) async throws -> Speech {
    count.with { $0 += 1 }
    isHere.continuation.yield()
    for await _ in mayGo.stream { break }
    return Speech(pcm: Data(count: 32_000), rate: 16_000)
  }

  func isAsked() async {
    for await _ in isHere.stream { break }
  }

  func goOn() {
    mayGo.continuation.finish()
  }
}
