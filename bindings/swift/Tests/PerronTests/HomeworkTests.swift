import Foundation
import Perron
import Testing

/// Homework and reports: the cases that Rust and Kotlin replay too, and what is Swift's own of it.
@Suite struct HomeworkTests {
  @Test func homework() async throws {
    for it in try vectors("homework", Agreed.self) {
      let phone = try await Phone(it.phone)
      for before in it.accepted {
        guard case .homework(let offer) = try await phone.companion.open(letter: letter(before))
        else { throw Odd() }
        try await phone.companion.accept(offer)
      }
      var file = try letter(it.letter)
      if let at = it.flip { file[at] ^= 1 }
      try await holds(it, file, phone.companion)
      await phone.companion.close()
    }
  }

  private func holds(_ it: Agreed, _ file: Data, _ companion: Companion) async throws {
    let opened: Letter
    do throws(Fault) {
      opened = try await companion.open(letter: file)
    } catch {
      #expect(kind(error) == it.expected.fault, "\(it.name)")
      #expect(error.errorDescription == it.expected.says, "\(it.name)")
      return
    }
    switch opened {
    case .card(let card):
      #expect(card.name.reveal() == it.expected.card)
      #expect(card.fingerprint.description == it.expected.fingerprint)
      #expect(card.says.reveal() == it.expected.says)
    case .homework(let offer):
      #expect(offer.assignment.lines.map { $0.reveal() } == it.expected.lines, "\(it.name)")
      try await companion.accept(offer)
      let whole = try await companion.wholeLibrary(in: .nl)
      let shown = try await companion.library(in: .nl)
      #expect(whole.count - shown.count == it.expected.hidden, "\(it.name)")
      var prepared: [String] = []
      for due in try await companion.today().due {
        let id = due.exercise.exercise
        let made = try await companion.prepare(id, in: due.language, wishes: due.exercise.wishes)
        let (seconds, _) = made.length.components
        prepared.append("\(id) \(seconds * 1000) \(made.fingerprint)")
      }
      #expect(prepared == it.expected.prepared, "\(it.name)")
    case .report:
      throw Odd()
    }
  }

  @Test func reports() async throws {
    let file = Shelf.tree.appendingPathComponent("tests/vectors/reports.json")
    let read = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
    let cases = try #require((read as? [String: Any])?["cases"] as? [[String: Any]])
    for it in cases {
      let expected = try #require(it["expected"] as? [String: Any])
      let (client, therapist) = (try await Phone("client"), try await Phone("therapist"))
      let json = try JSONSerialization.data(withJSONObject: try #require(it["json"]))
      try await client.companion.takeIn(try await client.companion.look(into: json))
      let parts = try #require(it["parts"] as? [String])
      let report = try await client.companion.report(
        from: day(it["first"]), to: day(it["last"]), parts: parts.compactMap { known[$0] })
      #expect(report.lines.map { $0.reveal() } == expected["lines"] as? [String])
      let to = try #require(try await client.companion.pairings().first)
      if !report.isEmpty {
        let file = try await client.companion.share(report, with: to)
        guard case .report(let told) = try await therapist.companion.open(letter: file.bytes) else {
          throw Odd()
        }
        #expect(told.client.reveal() == expected["from"] as? String)
        let weeks = told.weeks.map { "\($0.nights) \($0.nightmares) \($0.practices)" }
        #expect(weeks == expected["weeks"] as? [String])
        let files = try await therapist.companion.files(of: told, fhir: true)
        let names = (expected["files"] as? [String])?.map { $0.prefix { $0 != " " } }
        #expect(files.map(\.name) == names?.map(String.init))
      }
      await client.companion.close()
      await therapist.companion.close()
    }
  }

  @Test func aCodeIsDrawnAndACardPrintsNothing() async throws {
    let phone = try await Phone("client")
    let card = try #require(try await phone.companion.card())
    let code = try #require(card.code)
    #expect(!code.isDark(x: 3, y: 3) && code.isDark(x: 4, y: 4) && !code.isDark(x: -1, y: 0))
    #expect(card.fingerprint.groups.map(\.count) == Array(repeating: 5, count: 6))
    let seen = try await phone.companion.look(atCard: card.file.bytes)
    #expect(seen.standing == .oneself && !"\(seen)".contains("Noor"))
    await phone.companion.close()
  }

  private let known: [String: ReportPart] = [
    "practices": .practices, "distress": .distress, "nights": .nights, "goals": .goals,
    "titles": .titles, "dreams": .dreams,
  ]
}

private struct Odd: Error {}

private struct Agreed: Decodable {
  let name, phone, letter: String
  let accepted: [String]
  let flip: Int?
  let expected: Expected

  struct Expected: Decodable {
    let fault, says, card, fingerprint: String?
    let lines, prepared: [String]?
    let hidden: Int?
  }
}

private struct Cases<Case: Decodable>: Decodable {
  let cases: [Case]
}

private func vectors<Case: Decodable>(_ name: String, _: Case.Type) throws -> [Case] {
  let file = Shelf.tree.appendingPathComponent("tests/vectors/\(name).json")
  return try JSONDecoder().decode(Cases<Case>.self, from: try Data(contentsOf: file)).cases
}

private func letter(_ name: String) throws -> Data {
  try Data(
    contentsOf: Shelf.tree.appendingPathComponent("tests/vectors/homework").appendingPathComponent(
      name))
}

private func day(_ text: Any?) throws -> Day {
  let parts = ((text as? String) ?? "").split(separator: "-").compactMap { Int($0) }
  return try #require(Day(DateComponents(year: parts[0], month: parts[1], day: parts[2])))
}

private func kind(_ fault: Fault) -> String {
  switch fault {
  case .unfit: "unfit"
  case .refused: "refused"
  case .unpaired: "unpaired"
  default: "another"
  }
}

/// A phone with one of the two journals that were made once.
private struct Phone {
  let companion: Companion
  private let home: Home

  init(_ whose: String) async throws {
    home = try Home()
    let folder = home.url.appendingPathComponent("journal")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try letter("\(whose).journal").write(to: folder.appendingPathComponent("journal.perron"))
    let clock = WallClock {
      Moment(year: 2026, month: 11, day: 28, hour: 19, minute: 30, second: 0)
    }
    companion = try await Companion.open(
      .init(clips: Shelf.clips, home: home.url, language: .nl, isWithoutSound: true),
      keys: OneKey(), clock: clock)
  }
}

private struct OneKey: KeyProvider {
  struct No: Error {}
  func key(named name: String) throws -> Data { Data(repeating: 7, count: 32) }
  func makeKey(named name: String) throws -> Data { throw No() }
  func deleteKey(named name: String) throws {}
  func deleteAllKeys() throws {}
}
