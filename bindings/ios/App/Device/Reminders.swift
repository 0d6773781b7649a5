import PerronShell
@preconcurrency import UserNotifications

/// Plans the one reminder, on this device alone. Permission is asked when it is turned on, and at no other time.
enum Reminders {
  /// Plans it; answers what was planned.
  static func plan(_ reminder: Reminder, title: String, text: String) async -> Reminder.Plan {
    let center = UNUserNotificationCenter.current()
    center.removePendingNotificationRequests(withIdentifiers: [Reminder.name])
    center.removeDeliveredNotifications(withIdentifiers: [Reminder.name])
    guard reminder.time != nil else { return reminder.plan(allowed: true) }
    let allowed = (try? await center.requestAuthorization(options: [.alert])) ?? false
    let plan = reminder.plan(allowed: allowed)
    if case .daily(let hour, let minute) = plan {
      let content = UNMutableNotificationContent()
      content.title = title
      content.body = text
      // It comes without a sound and breaks through nothing.
      content.interruptionLevel = .passive
      let at = DateComponents(hour: hour, minute: minute)
      let request = UNNotificationRequest(
        identifier: Reminder.name, content: content,
        trigger: UNCalendarNotificationTrigger(dateMatching: at, repeats: true))
      do { try await center.add(request) } catch { return .refused }
    }
    return plan
  }
}
