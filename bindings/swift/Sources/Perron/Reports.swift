public import Foundation
public import PerronFFI

/// A part of a report that a person can choose.
public typealias ReportPart = PerronFFI.ReportPart
/// Who can open a report that was given away.
public typealias ReportLock = PerronFFI.ReportLock
/// Recordings of one person in one language.
public typealias OwnVoice = PerronFFI.OwnVoice
/// What an import of recordings took.
public typealias ImportedRecordings = PerronFFI.ImportedRecordings

extension ReportPart {
  /// Whether it holds what the person wrote: such a part is off until they tick it.
  public var isFreeText: Bool {
    switch self {
    case .goals, .titles, .dreams: true
    case .practices, .distress, .nights: false
    }
  }
}

/// What leaves when a person lets someone read how it went: what was chosen, and nothing else.
///
/// What is kept meanwhile changes nothing in it: what was shown is what leaves.
public struct Report: Sendable {
  let bridge: PerronFFI.Report
  /// Everything that leaves, line by line, and then what stays.
  public let lines: [PrivateText]
  /// Whether there is nothing to tell of these days: such a report is not given away.
  public let isEmpty: Bool
  /// The same numbers by week.
  public let weeks: [Week]

  init(_ it: PerronFFI.Report) {
    bridge = it
    lines = it.lines()
    isEmpty = it.isEmpty()
    weeks = it.weeks().map(Week.init)
  }
}

/// A report that a client handed over, verified and read whole; nothing of it is kept.
public struct ReceivedReport: Sendable {
  let bridge: PerronFFI.ReceivedReport
  /// Whose it is, as they are called here.
  public let client: PrivateText
  /// Everything it says, line by line, and then what was not chosen.
  public let lines: [PrivateText]
  /// Its numbers by week; of the weeks at the ends only the days that were chosen.
  public let weeks: [Week]

  init(_ it: PerronFFI.ReceivedReport) {
    bridge = it
    client = it.client()
    lines = it.lines()
    weeks = it.weeks().map(Week.init)
  }
}

/// A sentence that a person can record.
public struct ToRecord: Hashable, Sendable, Identifiable {
  /// What its file is called, without `.wav` or `.flac`.
  public let name: String
  /// The words.
  public let text: String
  /// About how long they take.
  public let length: Duration
  /// Whether they are wanted slower than usual, on the way into sleep.
  public let isSlow: Bool
  /// The name of its file.
  public var id: String { name }

  init(_ it: PerronFFI.ToRecord) {
    name = it.name
    text = it.text
    length = Duration(crossed: it.length)
    isSlow = it.isSlow
  }
}

extension Companion {
  /// Makes a report of these days, a year at most, with these parts; nothing leaves yet.
  public func report(
    from first: Day, to last: Day, parts: [ReportPart]
  ) async throws(Fault) -> Report {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      Report(try bridge.report(first: first, last: last, parts: parts, now: now))
    }
  }

  /// Signs a report and seals it for a therapist: nobody else can open it.
  ///
  /// That it was shared is kept first; where that fails, nothing is handed out.
  public func share(_ report: Report, with therapist: Pairing) async throws(Fault) -> ExportedFile {
    let (bridge, now, to) = (bridge, clock.now(), therapist.fingerprint.description)
    return try await calls.make {
      try bridge.share(report: report.bridge, therapist: to, now: now)
    }
  }

  /// The page, the tables and FHIR, each locked with the passphrase; `to` is who it is for, in the person's words. It takes
  /// a while: a second a file.
  public func share(
    _ report: Report, to: PrivateText = PrivateText(""), lockedWith passphrase: PrivateText,
    fhir: Bool = false
  ) async throws(Fault) -> [ExportedFile] {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.shareLocked(
        report: report.bridge, to: to, passphrase: passphrase, fhir: fhir, now: now)
    }
  }

  /// The same files, open to read for whoever has them.
  public func shareOpen(
    _ report: Report, to: PrivateText = PrivateText(""), fhir: Bool = false
  ) async throws(Fault) -> [ExportedFile] {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.shareOpen(report: report.bridge, to: to, fhir: fhir, now: now)
    }
  }

  /// What a therapist reads: the page first, as HTML that asks for nothing and runs nothing, then tables, then FHIR.
  public func files(
    of report: ReceivedReport, fhir: Bool = false
  ) async throws(Fault) -> [ExportedFile] {
    let bridge = bridge
    return try await calls.make { try bridge.reportFiles(report: report.bridge, fhir: fhir) }
  }

  /// The sentences of an exercise, or of every exercise of the language, for a person to record.
  public func sentencesToRecord(
    in language: Language, exercise: Exercise.ID? = nil
  ) async throws(Fault) -> [ToRecord] {
    let bridge = bridge
    return try await calls.make {
      try bridge.toRecord(language: language, exercise: exercise).map(ToRecord.init)
    }
  }

  /// Which recordings there are.
  public func recordings() async throws(Fault) -> [OwnVoice] {
    let bridge = bridge
    return try await calls.make { try bridge.recordings() }
  }

  /// Takes in one recording, WAV or FLAC, of a sentence: beside those that the voice of this name has, and in the place of an
  /// earlier one of the same sentence. True: the room can be heard behind the words.
  @discardableResult
  public func addRecording(
    _ bytes: Data, of sentence: ToRecord, named name: String, in language: Language
  ) async throws(Fault) -> Bool {
    let bridge = bridge
    return try await calls.make {
      try bridge.addRecording(
        bytes: bytes, sentence: sentence.name, name: name, language: language)
    }
  }

  /// Takes in a folder of WAV or FLAC files, named as ``sentencesToRecord(in:exercise:)`` says: all of them or none.
  @discardableResult
  public func importRecordings(
    from folder: URL, named name: String, in language: Language, replacing: Bool = false
  ) async throws(Fault) -> ImportedRecordings {
    let bridge = bridge
    return try await calls.make {
      try bridge.importRecordings(
        folder: folder.path, name: name, language: language, replacing: replacing)
    }
  }
}
