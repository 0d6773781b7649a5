import Foundation
import Perron
import Testing

import struct PerronFFI.FfiConverterTypeForReading
import struct PerronFFI.FfiConverterTypePrivateText

private let secret = "the bench behind the house"

/// What a person wrote is in no description, no mirror and no error.
@Suite struct PrivacyTests {
  @Test func whatHoldsWordsPrintsNone() async throws {
    let words = PrivateText(secret)
    let home = try Home()
    let companion = try await Shelf.companion(home: home.url, keys: HeldKeys())
    let wishes = Wishes(answers: [Answer(slot: "place", items: [words])])
    let prepared = try await companion.prepare("safe-place", in: .en, wishes: wishes)
    try await companion.keepPlace(of: "safe-place", in: .en, answers: wishes.answers)
    try await companion.keepGoal(words)
    try await companion.logNight(
      Night(
        of: try await companion.nightNow(), nightmares: 7, woken: 5, intensity: 9, title: words))
    let entries = try await companion.entries()
    #expect(entries.count == 3)
    #expect(
      prepared.sentences.contains { $0.text.reveal().contains(secret) },
      "the words are in the exercise, so that the next lines prove something")

    expectQuiet(words)
    expectQuiet(wishes)
    expectQuiet(prepared.sentences)
    expectQuiet(try await prepared.render(until: .seconds(2)))
    expectQuiet(entries)
    expectQuiet(SpeechRequest(text: words, language: .en, rate: 1, pitch: 1))
    expectQuiet(try await companion.exportJSON())
    expectQuiet(try await companion.exportCSV())
    #expect("\(words)" == "Private")
    #expect(String(reflecting: words) == "Private")
    await companion.close()
  }

  @Test func theNightmareIsShownOnlyWhenAskedFor() async throws {
    let reading = try #require(try await original())
    expectQuiet(reading)
    #expect("\(reading)" == "Private")
  }

  @Test func numbersThatAPersonGavePrintNone() {
    let night = Night(
      of: Day(year: 2026, month: 11, day: 28), nightmares: 77, woken: 55, intensity: 9)
    for shown in [String(describing: night), String(reflecting: night), dumped(night)] {
      #expect(!shown.contains("77") && !shown.contains("55"))
    }
    let score = Score.given(distress: 7)
    for shown in ["\(score)", String(reflecting: score), dumped(score)] {
      #expect(!shown.contains("7"))
    }
  }

  @Test func anErrorRepeatsNoWord() async throws {
    let companion = try await Shelf.companion()
    let wishes = Wishes(answers: [Answer(slot: secret, items: [PrivateText(secret)])])
    do throws(Fault) {
      _ = try await companion.prepare("safe-place", in: .en, wishes: wishes)
      Issue.record("an unknown slot should not fit")
    } catch {
      expectQuiet(error)
      #expect(error.errorDescription?.isEmpty == false)
    }
    do throws(Fault) {
      _ = try await companion.prepare(secret, in: .en)
      Issue.record("there is no such exercise")
    } catch {
      guard case .missing = error else {
        Issue.record("a fault of another kind")
        return
      }
      expectQuiet(error)
    }
    await companion.close()
  }

  private func original() async throws -> ForReading? {
    // The one way to a value of it is through the journal; a converter of the bridge stands in for it here.
    var bytes: [UInt8] = []
    FfiConverterTypePrivateText.write(PrivateText(secret), into: &bytes)
    var reader = (data: Data(bytes), offset: Data.Index(0))
    return try FfiConverterTypeForReading.read(from: &reader)
  }
}

private func dumped(_ value: Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}

private func expectQuiet(_ value: Any) {
  for shown in [String(describing: value), String(reflecting: value), dumped(value)] {
    #expect(!shown.contains("bench"))
    #expect(!shown.contains("house"))
  }
}
