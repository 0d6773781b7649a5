/// The first three screens: what this is, how one gets out, what is kept. They explain, and ask nothing.
public struct FirstRun: Sendable, Equatable {
  /// One of the three.
  public enum Page: Int, Sendable, CaseIterable {
    case what, out, kept

    /// The words of its heading and of what it says.
    public var heading: Word {
      switch self {
      case .what: .firstWhatHeading
      case .out: .firstOutHeading
      case .kept: .firstKeptHeading
      }
    }

    public var text: [Word] {
      switch self {
      case .what: [.firstWhatOne, .firstWhatTwo]
      case .out: [.firstOutOne, .firstOutTwo]
      case .kept: [.firstKeptOne, .firstKeptTwo]
      }
    }
  }

  /// The page that is shown; nothing: it is done, and never shown again.
  public private(set) var page: Page?

  public init(seen: Bool) { page = seen ? nil : .what }

  /// On to the next, or done.
  public mutating func goOn() { page = page.flatMap { Page(rawValue: $0.rawValue + 1) } }

  /// One back; from the first there is none.
  public mutating func goBack() {
    if let before = page.flatMap({ Page(rawValue: $0.rawValue - 1) }) { page = before }
  }

  /// Past all of it. The grounding, reached from here, is past it too: whoever needs it first needs no tour.
  public mutating func skip() { page = nil }
}
