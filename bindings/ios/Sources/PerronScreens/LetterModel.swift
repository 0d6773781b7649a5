public import Foundation
public import Observation
public import Perron

/// A file that someone handed over: verified and shown whole, and kept only when the person says so.
@MainActor @Observable public final class LetterModel {
  /// What it is.
  public enum Phase {
    case opening
    case card(SeenCard)
    case homework(HomeworkOffer)
    case report(ReceivedReport, files: [ExportedFile])
    /// It was accepted.
    case accepted
    /// It was refused, in words; and whether pairing first would help.
    case refused(String?, pairs: Bool)
  }

  public private(set) var phase = Phase.opening
  /// Why it could not be accepted; it can be tried again.
  public private(set) var trouble: String?
  /// What was opened, for whoever takes in a card.
  public let bytes: Data

  private let companion: Companion

  public init(_ bytes: Data, companion: Companion) {
    (self.bytes, self.companion) = (bytes, companion)
  }

  public func open() async {
    phase = .opening
    do throws(Fault) {
      switch try await companion.open(letter: bytes) {
      case .card(let card): phase = .card(card)
      case .homework(let offer): phase = .homework(offer)
      case .report(let report):
        phase = .report(report, files: try await companion.files(of: report))
      }
    } catch {
      var pairs = false
      if case .unpaired = error { pairs = true }
      phase = .refused(error.errorDescription, pairs: pairs)
    }
  }

  /// Accepts the homework, all of it or nothing.
  public func accept() async {
    guard case .homework(let offer) = phase else { return }
    do throws(Fault) {
      try await companion.accept(offer)
      trouble = nil
      phase = .accepted
    } catch {
      trouble = error.errorDescription
    }
  }
}
