public import Foundation
public import Observation
public import Perron

/// What leaves when a person lets someone read how it went: the days and parts they choose, seen whole before it does.
@MainActor @Observable public final class ReportModel {
  public private(set) var first: Day
  public private(set) var last: Day
  /// What goes along. Numbers at first; what was written only where it is ticked.
  public private(set) var parts: [ReportPart] = ReportModel.kinds.filter { !$0.isFreeText }
  /// Exactly what leaves, and what stays; nothing until it was looked at.
  public private(set) var report: Report?
  /// The therapists it can be sealed for.
  public private(set) var therapists: [Pairing] = []
  /// What can be handed over.
  public private(set) var files: [ExportedFile] = []
  public private(set) var trouble: String?

  /// Every part there is, numbers first.
  public static let kinds: [ReportPart] = [
    .practices, .distress, .nights, .goals, .titles, .dreams,
  ]

  private let companion: Companion

  /// The days it covers at first.
  public static let usual = 28

  public init(companion: Companion, today: Date = .now, calendar: Calendar = .autoupdatingCurrent) {
    self.companion = companion
    let from = calendar.date(byAdding: .day, value: 1 - Self.usual, to: today) ?? today
    (first, last) = (Day(from, in: calendar), Day(today, in: calendar))
  }

  public func look() async {
    await attempt { () async throws(Fault) in
      therapists = try await companion.pairings().filter { $0.side == .therapist }
    }
  }

  // Whatever is chosen anew has to be looked at anew: nothing leaves that was not shown.

  public func setFirst(_ day: Day) {
    first = day
    again()
  }

  public func setLast(_ day: Day) {
    last = day
    again()
  }

  public func choose(_ part: ReportPart, _ wanted: Bool) {
    parts = Self.kinds.filter { $0 == part ? wanted : parts.contains($0) }
    again()
  }

  private func again() {
    report = nil
    files = []
    trouble = nil
  }

  /// Shows what would leave.
  public func show() async {
    await attempt { () async throws(Fault) in
      report = try await companion.report(from: first, to: last, parts: parts)
    }
  }

  /// Whether there is something to hand over, and it was shown.
  public var canLeave: Bool { report.map { !$0.isEmpty } ?? false }

  /// Signs it and seals it for one therapist.
  public func share(with therapist: Pairing) async {
    guard let report, canLeave else { return }
    await attempt { () async throws(Fault) in
      files = [try await companion.share(report, with: therapist)]
    }
  }

  /// The page and tables, each locked with a passphrase.
  public func shareLocked(to name: String, passphrase: String, fhir: Bool) async {
    guard let report, canLeave else { return }
    await attempt { () async throws(Fault) in
      files = try await companion.share(
        report, to: PrivateText(name), lockedWith: PrivateText(passphrase), fhir: fhir)
    }
  }

  /// What was handed over, or not, is held no longer.
  public func handedOver() { files = [] }

  private func attempt(_ what: () async throws(Fault) -> Void) async {
    do throws(Fault) {
      try await what()
      trouble = nil
    } catch {
      trouble = error.errorDescription
    }
  }
}
