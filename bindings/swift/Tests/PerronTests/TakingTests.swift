import Foundation
import Perron
import Testing

/// What comes in from files, and what erasing leaves.
@Suite struct TakingTests {
  private let of = Day(year: 2026, month: 11, day: 27)

  private func nights(_ companion: Companion) async throws -> [UInt8] {
    try await companion.entries().compactMap { kept in
      if case .night(let night) = kept.entry { night.nightmares } else { nil }
    }
  }

  @Test func ofWhatCameOtherwiseThePersonChooses() async throws {
    let (home, other) = (try Home(), try Home())
    let here = try await Shelf.companion(home: home.url, keys: HeldKeys())
    let there = try await Shelf.companion(home: other.url, keys: HeldKeys())
    let goal = try await there.keepGoal(PrivateText("To sleep through."))
    try await here.takeIn(try await here.look(into: try await there.exportJSON().bytes))
    try await there.setGoal(goal, reached: true)
    try await there.logNight(Night(of: of, nightmares: 3))
    let told = try await here.logNight(Night(of: of, nightmares: 1))

    let export = try await here.look(into: try await there.exportJSON().bytes)
    #expect(export.contents.nights == 1)
    #expect(try await here.takeIn(export).different == 1)
    let differing = try await here.differing(from: export)
    #expect(differing.map(\.id) == [goal, told])
    guard differing.count == 2, case .night(let came)? = differing[1].came?.entry else {
      Issue.record("a night on two devices")
      return
    }
    #expect(came.nightmares == 3)
    try await here.choose(differing[0], of: export, came: true)
    try await here.choose(differing[1], of: export, came: false)
    #expect(try await here.differing(from: export).isEmpty)
    #expect(try await nights(here) == [1])
    let goals = try await here.entries().compactMap { kept in
      if case .goal(let goal) = kept.entry { goal.reached != nil } else { nil }
    }
    #expect(goals == [true])
    try await here.takeIn(export)
    try await here.choose(differing[1], of: export, came: true)
    #expect(try await nights(here) == [3])
    await here.close()
    await there.close()
  }

  @Test func erasingAJournalThatNoLongerNamesItsKeyLeavesNoKeyBehind() async throws {
    let (home, keys) = (try Home(), HeldKeys())
    var companion = try await Shelf.companion(home: home.url, keys: keys)
    try await companion.logNight(Night(of: of, nightmares: 1))
    await companion.close()
    #expect(keys.count == 1)
    try Data(count: 8192).write(to: home.url.appendingPathComponent("journal/journal.perron"))
    companion = try await Shelf.companion(home: home.url, keys: keys)
    await #expect(throws: Fault.self) { try await companion.entries() }
    try await companion.erase()
    #expect(keys.count == 0)
    #expect(try await companion.entries().isEmpty)
    await companion.close()
  }

  @Test func aRecordingIsTakenInForOneSentence() async throws {
    let home = try Home()
    let companion = try await Shelf.companion(home: home.url, keys: HeldKeys())
    let sentences = try await companion.sentencesToRecord(in: .nl, exercise: "grounding")
    let shortest = try #require(sentences.min { $0.length < $1.length })
    let file = Shelf.tree.appendingPathComponent("tests/vectors/homework/thuis.flac")
    let flac = try Data(contentsOf: file)
    await #expect(throws: Fault.self) {
      try await companion.addRecording(flac.prefix(99), of: shortest, named: "noor", in: .nl)
    }
    #expect(try await companion.recordings().isEmpty)
    try await companion.addRecording(flac, of: shortest, named: "noor", in: .nl)
    #expect(try await companion.recordings().map(\.sentences) == [[shortest.text]])
    await companion.close()
  }
}
