// The shape of what the app uses of UserNotifications.
@_exported import Foundation

public struct UNAuthorizationOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let alert = UNAuthorizationOptions(rawValue: 4)
}
public enum UNNotificationInterruptionLevel: UInt, Sendable {
  case passive, active, timeSensitive, critical
}
open class UNNotificationContent: NSObject {}
public final class UNMutableNotificationContent: UNNotificationContent {
  public var title = ""
  public var body = ""
  public var interruptionLevel = UNNotificationInterruptionLevel.active
}
open class UNNotificationTrigger: NSObject {}
public final class UNCalendarNotificationTrigger: UNNotificationTrigger {
  public convenience init(dateMatching: DateComponents, repeats: Bool) { self.init() }
}
public final class UNNotificationRequest: NSObject {
  public convenience init(
    identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?
  ) { self.init() }
}
public final class UNUserNotificationCenter: NSObject, @unchecked Sendable {
  public class func current() -> UNUserNotificationCenter { UNUserNotificationCenter() }
  public func removePendingNotificationRequests(withIdentifiers: [String]) {}
  public func removeDeliveredNotifications(withIdentifiers: [String]) {}
  public func requestAuthorization(options: UNAuthorizationOptions) async throws -> Bool { false }
  public func add(_ request: UNNotificationRequest) async throws {}
}
