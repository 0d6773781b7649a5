import Foundation
import Perron
import Testing

/// What is kept comes back, and goes along to another device.
@Suite struct JournalTests {
  @Test(.timeLimit(.minutes(5))) func aPracticeIsKeptAndCanBeBegunAgain() async throws {
    let home = try Home()
    let companion = try await Shelf.companion(home: home.url, keys: HeldKeys())
    #expect(try await companion.last() == nil)
    let prepared = try await companion.prepare("safe-place", in: .en)
    let practice = try await companion.begin(prepared, before: .given(distress: 6))
    var news = practice.events.makeAsyncIterator()
    while let heard = await news.next(), heard.practised < .seconds(90) {}
    practice.act(.stop)
    while await news.next() != nil {}
    await practice.close()
    #expect(practice.trouble == nil)
    #expect(await practice.afterwards().question != nil)
    #expect(try await practice.answered(.given(distress: 3)) == nil)

    let entries = try await companion.entries()
    guard case .practice(let practised) = entries.last?.entry else {
      Issue.record("no practice is kept")
      return
    }
    #expect(practised.exercise.reveal() == "safe-place")
    #expect(practised.wasStopped && practised.outcome == .partial)
    #expect(practised.heard >= .seconds(90) && practised.length == prepared.length)
    #expect(practised.before == .given(distress: 6) && practised.after == .given(distress: 3))
    #expect(try await companion.last() == prepared.title)
    #expect(try await companion.prepareAgain().fingerprint == prepared.fingerprint)
    #expect(try await companion.weeks(1).first?.practices == 1)
    await companion.close()
  }

  @Test func whatIsKeptGoesAlong() async throws {
    let (home, other) = (try Home(), try Home())
    let here = try await Shelf.companion(home: home.url, keys: HeldKeys())
    let night = Night(of: try await here.nightNow(), nightmares: 2, woken: 1, intensity: 6)
    try await here.logNight(night)
    let before = Day(year: 2026, month: 11, day: 20)
    try await here.logNight(Night(of: before, nightmares: 1))
    let goal = try await here.keepGoal(PrivateText("To sleep through on Sunday."))
    #expect(try await here.setGoal(goal, reached: true))
    let sealed = try await here.exportSealed(with: PrivateText("a gate of wet green wood"))
    let wrong = PrivateText("a gate of dry red iron")
    await #expect(throws: Fault.self) {
      try await here.look(into: sealed.bytes, passphrase: wrong)
    }

    let there = try await Shelf.companion(home: other.url, keys: HeldKeys())
    let passphrase = PrivateText("a gate of wet green wood")
    let export = try await there.look(into: sealed.bytes, passphrase: passphrase)
    let contents = export.contents
    #expect(contents.nights == 2 && contents.goals == 1)
    let taken = try await there.takeIn(export)
    #expect(taken == TakenIn(added: 3, known: 0, different: 0))
    #expect(try await there.takeIn(export).known == 3)
    let entries = try await there.entries()
    #expect(try await here.entries() == entries)
    let woken = entries.compactMap { entry -> UInt8?? in
      if case .night(let night) = entry.entry { night.woken } else { nil }
    }
    #expect(woken == [1, nil], "not told is not zero")
    #expect(try await there.plot(weeks: 4, in: .nl).hasPrefix("<svg"))
    #expect(try await there.plotInWords(weeks: 4, in: .nl).isEmpty == false)
    try await there.erase()
    #expect(try await there.entries().isEmpty)
    await here.close()
    await there.close()
  }

  @Test func whatIsDamagedCanBeMended() async throws {
    let (home, keys) = (try Home(), HeldKeys())
    var companion = try await Shelf.companion(home: home.url, keys: keys)
    for number in 0..<40 {
      try await companion.keepGoal(PrivateText("To sleep through, the \(number)th time."))
    }
    await companion.close()
    let folder = home.url.appendingPathComponent("journal")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let largest = try #require(
      try names.map { folder.appendingPathComponent($0) }
        .max { try Data(contentsOf: $0).count < Data(contentsOf: $1).count })
    var bytes = try Data(contentsOf: largest)
    for index in bytes.indices.suffix(200) { bytes[index] ^= 0x5a }
    try bytes.write(to: largest)

    companion = try await Shelf.companion(home: home.url, keys: keys)
    do throws(Fault) {
      _ = try await companion.entries()
      Issue.record("damage went unseen")
    } catch {
      guard case .store(_, damaged: true) = error else {
        Issue.record("a fault of another kind: \(error)")
        return
      }
    }
    let found = try await companion.lookAtDamage()
    #expect(found.whole < 40 && found.whole > 0)
    #expect(try await companion.mend() == found)
    #expect(try await companion.entries().count == Int(found.whole))
    await companion.close()
  }

  @Test func settingsAreOnesOwn() async throws {
    let home = try Home()
    let keys = HeldKeys()
    var companion = try await Shelf.companion(home: home.url, keys: keys)
    let wanted = Preferences(language: .nl, country: .be, reminder: Hour(hour: 21, minute: 30))
    try await companion.keep(wanted)
    await companion.close()
    companion = try await Shelf.companion(home: home.url, keys: keys)
    #expect(try await companion.preferences() == wanted)
    #expect(await companion.revision() != nil)
    #expect(await companion.helpLines(in: .nl).allSatisfy { $0.country == .be })
    await companion.close()
  }

  @Test func theProgrammeSaysWhatComesAndWhy() async throws {
    let home = try Home()
    let companion = try await Shelf.companion(home: home.url, keys: HeldKeys())
    let programme = try await companion.programme()
    #expect(programme.steps.count == 8)
    #expect(!programme.why.isEmpty)
    do throws(Fault) {
      try await companion.changeDream(PrivateText("It was a calm sea."))
      Issue.record("no dream was chosen")
    } catch {
      guard case .refused(let says) = error else {
        Issue.record("a fault of another kind")
        return
      }
      #expect(!says.isEmpty)
    }
    await companion.close()
  }
}
