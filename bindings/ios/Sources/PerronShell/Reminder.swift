/// The one reminder: off at first, in neutral words, on this device alone, and never about a day that was left out.
public struct Reminder: Sendable, Equatable {
  /// What the system is told.
  public enum Plan: Sendable, Equatable {
    /// Nothing is planned; what was planned is taken back.
    case none
    /// Each day at this time, the same words each time.
    case daily(hour: Int, minute: Int)
    /// The person wants it and the system does not allow it: said, once, with the way to its settings.
    case refused
  }

  /// The one name under which it is planned, so that there is never a second.
  public static let name = "reminder"
  /// The time that is proposed when it is turned on.
  public static let proposed = Time(hour: 21, minute: 30)

  /// A time of the day.
  public struct Time: Sendable, Equatable {
    public let hour: Int
    public let minute: Int

    public init(hour: Int, minute: Int) {
      self.hour = min(23, max(0, hour))
      self.minute = min(59, max(0, minute))
    }
  }

  /// When; nothing: never, as at first.
  public var time: Time?

  public init(time: Time? = nil) { self.time = time }

  /// Turns it on or off.
  public mutating func turn(on: Bool) { time = on ? time ?? Self.proposed : nil }

  /// What to plan. It depends on nothing that was or was not done: a reminder that counts is a reproach.
  public func plan(allowed: Bool) -> Plan {
    guard let time else { return .none }
    return allowed ? .daily(hour: time.hour, minute: time.minute) : .refused
  }

  /// Its words: no exercise, no dream, no health.
  public static let words: [Word] = [.reminderTitle, .reminderText]
}
