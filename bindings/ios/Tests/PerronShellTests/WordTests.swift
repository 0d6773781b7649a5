import Foundation
import Testing

@testable import PerronShell

/// The catalog as Xcode reads it.
private struct Catalog: Decodable {
  struct Entry: Decodable { var localizations: [String: Text] }
  struct Text: Decodable {
    var stringUnit: Unit?
    var variations: Variations?
    var texts: [String] {
      stringUnit.map { [$0.value] } ?? variations?.plural.values.map(\.stringUnit.value) ?? []
    }
    var other: String { stringUnit?.value ?? variations?.plural["other"]?.stringUnit.value ?? "" }
  }
  struct Unit: Decodable { var value: String }
  struct Variations: Decodable { var plural: [String: Form] }
  struct Form: Decodable { var stringUnit: Unit }
  var sourceLanguage: String
  var strings: [String: Entry]
}

private let shell = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

private func catalog() throws -> Catalog {
  let file = shell.appending(path: "App/Localizable.xcstrings")
  return try JSONDecoder().decode(Catalog.self, from: Data(contentsOf: file))
}

/// Every Swift file beneath a folder of the shell.
private func sources(_ folder: String) throws -> [(name: String, text: String)] {
  let root = shell.appending(path: folder)
  let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
}

private func placeholders(_ text: String) -> [String] {
  text.matches(of: /%(\d\$)?(lld|@)/).map { String($0.output.0) }.sorted()
}

@Suite struct WordTests {
  @Test func everyWordIsThereInBothLanguagesAndNoOther() throws {
    let strings = try catalog().strings
    #expect(Set(strings.keys) == Set(Word.allCases.map(\.rawValue)))
    for (key, entry) in strings {
      #expect(Set(entry.localizations.keys) == ["nl", "en"], "\(key)")
      #expect(entry.localizations.values.allSatisfy { !$0.other.isEmpty }, "\(key)")
    }
    #expect(try catalog().sourceLanguage == "nl")
  }

  @Test func whatIsFilledInIsTheSameInBoth() throws {
    for (key, entry) in try catalog().strings {
      let (nl, en) = (entry.localizations["nl"]!, entry.localizations["en"]!)
      #expect(placeholders(nl.other) == placeholders(en.other), "\(key)")
      #expect((nl.variations == nil) == (en.variations == nil), "\(key)")
    }
  }

  @Test func aCountHasItsOwnWordForOne() throws {
    // What stands before or after a number that is never one.
    let always = ["firstPage", "libraryMinutes"]
    for (key, entry) in try catalog().strings where !always.contains(key) {
      let counts = entry.localizations["en"]!.other.contains("%lld")
      #expect(counts == (entry.localizations["en"]!.variations?.plural["one"] != nil), "\(key)")
    }
  }

  @Test func everyWordThatIsSaidIsThereAndEveryWordIsSaid() throws {
    let known = Set(Word.allCases.map(\.rawValue))
    var said: Set<String> = []
    for (name, text) in try sources("App") {
      for match in text.matches(of: /(?:say|word|Word)\(?\.([a-z][A-Za-z]+)/) {
        let key = String(match.output.1)
        if !["allCases", "init", "rawValue"].contains(key) {
          #expect(known.contains(key), "\(name) says \(key)")
          said.insert(key)
        }
      }
      // Other ways to name one: in a table of words.
      said.formUnion(known.filter { text.contains(".\($0)") || text.contains("\"\($0)\"") })
    }
    for (name, text) in try sources("Sources") where name != "Word.swift" {
      said.formUnion(known.filter { text.contains(".\($0)") })
    }
    #expect(known.subtracting(said).sorted() == [])
  }

  @Test func noWordStandsInTheCode() throws {
    for (name, text) in try sources("App") {
      for match in text.matches(of: /(?:Text|Button|Label|Toggle|Section)\("([^"\\]*)"/) {
        let key = String(match.output.1)
        #expect(key.isEmpty || Word(rawValue: key) != nil, "\(name): \(key)")
      }
    }
  }

  @Test func nothingPromisesOrReproaches() throws {
    let never = [
      "genees", "geneest", "cure", "heal", "streak", "reeks", "gemist", "missed", "geweldig",
      "!", "gefaald", "failed", "moet",
    ]
    for (key, entry) in try catalog().strings {
      for text in entry.localizations.values.flatMap(\.texts) {
        for word in never { #expect(!text.lowercased().contains(word), "\(key): \(word)") }
      }
    }
  }

  @Test func theReminderAndTheLockScreenAreNeutral() throws {
    let strings = try catalog().strings
    let shown =
      Reminder.words + [.nowPlayingTitle, .nowPlayingHere, .nowPlayingArtist, .againTitle]
    let telling = ["droom", "dream", "nacht", "night", "angst", "veilig", "safe", "gisteren"]
    for word in shown {
      for text in strings[word.rawValue]!.localizations.values.flatMap(\.texts) {
        for tell in telling { #expect(!text.lowercased().contains(tell), "\(word)") }
      }
    }
  }
}
