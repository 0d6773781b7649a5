import Foundation
import Perron
import Testing

/// The cases that Rust and Kotlin replay too (`tests/vectors/README.md`), with the same library beneath.
@Suite struct VectorTests {
  @Test func preparations() async throws {
    let companion = try await Shelf.companion()
    for it in try cases("preparations", Preparation.self) {
      let prepared = try await companion.prepare(
        it.exercise, in: it.language(), wishes: it.wishes.wishes())
      let made = Preparation.Expected(
        length: prepared.length.milliseconds, shortest: prepared.shortest.milliseconds,
        longest: prepared.longest.milliseconds, sentences: prepared.sentences.count,
        fingerprint: prepared.fingerprint)
      #expect(made == it.expected, "\(it.name)")
    }
    await companion.close()
  }

  @Test(.timeLimit(.minutes(5))) func sessions() async throws {
    let companion = try await Shelf.companion()
    for it in try cases("sessions", Session.self) {
      let prepared = try await companion.prepare(
        it.exercise, in: it.language(), wishes: it.wishes.wishes())
      let rendering = try await prepared.render(
        try it.acts.map { TimedAct(try $0.known(), at: .milliseconds($0.at)) },
        until: it.until.map { .milliseconds($0) })
      #expect(rendering.news.map(line) == it.expected.news, "\(it.name)")
      #expect(rendering.pcm.count / 4 == it.expected.frames, "\(it.name)")
      #expect(hash(rendering.pcm) == it.expected.sound, "\(it.name)")
    }
    await companion.close()
  }

  @Test func journals() async throws {
    // An export has any shape, so these cases are read without types.
    for it in try objects("journals") {
      let name = try #require(it["name"] as? String)
      let expected = try #require(it["expected"] as? [String: Any])
      let json = try JSONSerialization.data(withJSONObject: try #require(it["json"]))
      let home = try Home()
      let clock = WallClock {
        Moment(year: 2026, month: 11, day: 28, hour: 19, minute: 30, second: 0)
      }
      let companion = try await Shelf.companion(home: home.url, keys: HeldKeys(), clock: clock)
      let export = try await companion.look(into: json)
      let contents = export.contents
      let counted: [String: UInt64] = [
        "practices": contents.practices, "places": contents.places, "day_lists": contents.dayLists,
        "nights": contents.nights, "dreams": contents.dreams, "originals": contents.originals,
        "new_dreams": contents.newDreams, "goals": contents.goals,
      ]
      #expect(counted == expected["contents"] as? [String: UInt64], "\(name)")
      let taken = try await companion.takeIn(export)
      #expect(Int(taken.added) == expected["added"] as? Int, "\(name)")
      let again = try await companion.takeIn(export)
      #expect(Int(again.known) == expected["known_again"] as? Int && again.added == 0, "\(name)")
      let entries = try await companion.entries()
      #expect(entries.count == expected["entries"] as? Int, "\(name)")
      let weeks = try await companion.weeks(4).map { week in
        "\(week.nights) \(week.withNightmares) \(week.nightmares) \(week.practices)"
      }
      #expect(weeks == expected["weeks"] as? [String], "\(name)")
      await companion.close()
    }
  }
}

private struct Cases<Case: Decodable>: Decodable {
  let cases: [Case]
}

private func file(_ name: String) throws -> Data {
  try Data(contentsOf: Shelf.tree.appendingPathComponent("tests/vectors/\(name).json"))
}

private func cases<Case: Decodable>(_ name: String, _: Case.Type) throws -> [Case] {
  let cases = try JSONDecoder().decode(Cases<Case>.self, from: try file(name)).cases
  try #require(!cases.isEmpty)
  return cases
}

private func objects(_ name: String) throws -> [[String: Any]] {
  let read = try JSONSerialization.jsonObject(with: try file(name)) as? [String: Any]
  let cases = try #require(read?["cases"] as? [[String: Any]])
  try #require(!cases.isEmpty)
  return cases
}

/// A word of a vector that this driver does not know: then it is the driver that must learn it.
private struct Unknown: Error {
  let word: String
}

private protocol Case {
  var exercise: String { get }
  var languageName: String { get }
}

extension Case {
  fileprivate func language() throws -> Language {
    switch languageName {
    case "nl": .nl
    case "en": .en
    default: throw Unknown(word: languageName)
    }
  }
}

private struct Preparation: Decodable, Case {
  let name: String
  let exercise: String
  let languageName: String
  let wishes: WrittenWishes
  let expected: Expected

  struct Expected: Decodable, Equatable {
    let length: Int
    let shortest: Int
    let longest: Int
    let sentences: Int
    let fingerprint: String
  }

  enum CodingKeys: String, CodingKey {
    case name, exercise, wishes, expected
    case languageName = "language"
  }
}

private struct Session: Decodable, Case {
  let name: String
  let exercise: String
  let languageName: String
  let wishes: WrittenWishes
  let acts: [WrittenAct]
  let until: Int?
  let expected: Expected

  struct Expected: Decodable {
    let frames: Int
    let sound: String
    let news: [String]
  }

  enum CodingKeys: String, CodingKey {
    case name, exercise, wishes, acts, until, expected
    case languageName = "language"
  }
}

private struct WrittenWishes: Decodable {
  let length: Int?
  let senses: [String]?
  let ending: String?
  let bed: String?
  let mode: String?
  let voice: String?
  let seed: UInt64?
  let answers: [String: [String]]?

  func wishes() throws -> Wishes {
    var wishes = Wishes(
      length: length.map { .milliseconds($0) },
      senses: try (senses ?? []).map {
        try known(
          $0, ["see": .see, "hear": .hear, "feel": .feel, "body": .body, "smell": .smell])
      })
    wishes.ending = try ending.map { try known($0, ["wake": .wake, "sleep": .sleep]) }
    wishes.bed = try bed.map { try known($0, ["off": .off, "usual": .usual]) }
    wishes.mode = try mode.map { try known($0, ["ambient": .ambient, "clear": .clear]) }
    wishes.voice = try known(voice ?? "shipped", ["shown": .shown, "shipped": .shipped])
    wishes.seed = seed ?? 0
    wishes.answers = (answers ?? [:]).map { slot, items in
      Answer(slot: slot, items: items.map(PrivateText.init))
    }
    return wishes
  }
}

private struct WrittenAct: Decodable {
  let at: Int
  let act: String
  let lasted: Int?
  let mayResume: Bool?

  enum CodingKeys: String, CodingKey {
    case at, act, lasted
    case mayResume = "may_resume"
  }

  func known() throws -> Act {
    if act == "interruption-ended" {
      return .interruptionEnded(
        lasted: .milliseconds(try #require(lasted)), mayResume: try #require(mayResume as Bool?))
    }
    return try PerronTests.known(
      act,
      [
        "pause": .pause, "resume": .resume, "continue": .continue, "stay": .stay, "back": .back,
        "ground": .ground, "return": .return, "stop": .stop,
        "interruption-began": .interruptionBegan, "route-lost": .routeLost,
      ])
  }
}

private func known<Value>(_ word: String, _ words: [String: Value]) throws -> Value {
  guard let value = words[word] else { throw Unknown(word: word) }
  return value
}

/// A line of news as the vectors write it.
private func line(_ news: News) -> String {
  let left = news.left.map { String($0.milliseconds) } ?? "-"
  return "\(news.at.milliseconds) \(news.practised.milliseconds) \(left) \(word(news.event))"
}

private func word(_ event: News.Event) -> String {
  switch event {
  case .began: "began"
  case .scene: "scene"
  case .sentence(let grounding): grounding ? "grounding-sentence" : "sentence"
  case .pause: "pause"
  case .hold(let open): open ? "hold-open" : "hold"
  case .breath(.inhale, let takes): "inhale \(takes.milliseconds)"
  case .breath(.exhale, let takes): "exhale \(takes.milliseconds)"
  case .endMoved: "end-moved"
  case .asked: "asked"
  case .paused: "paused"
  case .resumed: "resumed"
  case .grounded: "grounded"
  case .returned: "returned"
  case .stopped: "stopped"
  case .ended: "ended"
  case .refused: "refused"
  case .underrun(let lasted): "underrun \(lasted.milliseconds)"
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}

/// FNV-1a of 64 bits, as 16 hexadecimal digits.
private func hash(_ bytes: Data) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  bytes.withUnsafeBytes { bytes in
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
