public import Foundation
public import PerronFFI

/// Tells what the person's own clock and calendar show.
///
/// The companion asks it whenever a rule depends on the day. Give it another for a test, or for a picture of the app:
///
/// ```swift
/// let clock = WallClock { Moment(year: 2026, month: 11, day: 28, hour: 22, minute: 5, second: 0) }
/// ```
public struct WallClock: Sendable {
  /// The moment it is.
  public let now: @Sendable () -> Moment

  /// A clock that tells this.
  public init(now: @escaping @Sendable () -> Moment) {
    self.now = now
  }

  /// The clock of the device, in the time zone it is in.
  public static let system = WallClock { Moment(Date(), in: .autoupdatingCurrent) }
}

extension Moment {
  /// What a calendar's time zone shows at a date, by the Gregorian calendar.
  public init(_ date: Date, in calendar: Calendar) {
    let fields: Set<Calendar.Component> = [.year, .month, .day, .hour, .minute, .second]
    let shown = gregorian(in: calendar.timeZone).dateComponents(fields, from: date)
    self.init(
      year: Int16(clamping: shown.year ?? 0), month: Int8(clamping: shown.month ?? 1),
      day: Int8(clamping: shown.day ?? 1), hour: Int8(clamping: shown.hour ?? 0),
      minute: Int8(clamping: shown.minute ?? 0), second: Int8(clamping: shown.second ?? 0))
  }

  /// A moment of these components; nothing where year, month or day is missing or out of any range.
  public init?(_ components: DateComponents) {
    guard let day = Day(components),
      let hour = Int8(exactly: components.hour ?? 0),
      let minute = Int8(exactly: components.minute ?? 0),
      let second = Int8(exactly: components.second ?? 0)
    else { return nil }
    self.init(
      year: day.year, month: day.month, day: day.day, hour: hour, minute: minute, second: second)
  }

  /// The same as components.
  public var components: DateComponents {
    DateComponents(
      year: Int(year), month: Int(month), day: Int(day), hour: Int(hour), minute: Int(minute),
      second: Int(second))
  }

  /// The date at which a calendar's time zone shows this; an hour that the summer skips is the hour after it.
  public func date(in calendar: Calendar) -> Date? {
    gregorian(in: calendar.timeZone).date(from: components)
  }
}

extension Day {
  /// The day that a calendar's time zone shows at a date.
  public init(_ date: Date, in calendar: Calendar) {
    let moment = Moment(date, in: calendar)
    self.init(year: moment.year, month: moment.month, day: moment.day)
  }

  /// A day of these components; nothing where one is missing or out of any range.
  public init?(_ components: DateComponents) {
    guard let year = components.year.flatMap(Int16.init(exactly:)),
      let month = components.month.flatMap(Int8.init(exactly:)),
      let day = components.day.flatMap(Int8.init(exactly:))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The same as components.
  public var components: DateComponents {
    DateComponents(year: Int(year), month: Int(month), day: Int(day))
  }

  /// When it begins in a calendar's time zone.
  public func date(in calendar: Calendar) -> Date? {
    gregorian(in: calendar.timeZone).date(from: components)
  }
}

extension Hour {
  /// A time of the day of these components; nothing where the hour is missing.
  public init?(_ components: DateComponents) {
    guard let hour = components.hour.flatMap(Int8.init(exactly:)),
      let minute = Int8(exactly: components.minute ?? 0)
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The same as components, as a calendar's trigger of a reminder takes them.
  public var components: DateComponents {
    DateComponents(hour: Int(hour), minute: Int(minute))
  }
}

/// The rules know one calendar, whichever the person reads.
private func gregorian(in timeZone: TimeZone) -> Calendar {
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = timeZone
  return calendar
}

extension Duration {
  /// What crossed the bridge as seconds, to the millisecond.
  init(crossed seconds: TimeInterval) {
    self = .milliseconds(Int64((seconds * 1000).rounded()))
  }

  /// Seconds for crossing, to the millisecond. The bridge brings a program down over what is negative or endless: so it is held
  /// within a day.
  var crossing: TimeInterval {
    let held = min(max(self, .zero), .seconds(86_400))
    let (seconds, attoseconds) = held.components
    return Double(seconds) + Double(attoseconds / 1_000_000_000_000_000) / 1000
  }

  /// The same as a number of milliseconds.
  var crossingMilliseconds: UInt64 {
    UInt64((crossing * 1000).rounded())
  }
}
