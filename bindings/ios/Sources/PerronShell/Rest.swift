/// Whether the device may hold more sound ready: the screen is off, or the app lies behind another.
public struct Rest: Sendable, Equatable {
  private var told = false

  public init() {}

  /// What the practice is told; nothing where it knows already.
  public mutating func tell(_ presence: Presence) -> Bool? {
    // A glance at the notifications is no rest.
    let rests = presence == .background
    guard rests != told else { return nil }
    told = rests
    return rests
  }
}
