public import Observation
public import Perron
public import PerronShell

/// What a person wants to be the same next time.
@MainActor @Observable public final class SettingsModel {
  public private(set) var preferences = Preferences(language: nil, country: nil, reminder: nil)
  /// Whether the old key is gone, where a new one was made.
  public private(set) var isOldKeyGone: Bool?
  public private(set) var trouble: String?

  private let companion: Companion

  public init(companion: Companion) { self.companion = companion }

  public func look() async {
    do throws(Fault) { preferences = try await companion.preferences() } catch {
      trouble = error.errorDescription
    }
  }

  /// The reminder as the shell plans it.
  public var reminder: Reminder {
    Reminder(time: preferences.reminder.map { .init(hour: Int($0.hour), minute: Int($0.minute)) })
  }

  public func setLanguage(_ language: Language?) async {
    await keep(language, preferences.country, preferences.reminder)
  }

  public func setCountry(_ country: Country?) async {
    await keep(preferences.language, country, preferences.reminder)
  }

  public func setReminder(_ reminder: Reminder) async {
    let hour = reminder.time.map { Hour(hour: Int8($0.hour), minute: Int8($0.minute)) }
    await keep(preferences.language, preferences.country, hour)
  }

  /// Whether nothing is kept of what is practised.
  public func setPrivate(_ isPrivate: Bool) async {
    await keep(
      preferences.language, preferences.country, preferences.reminder, isPrivate: isPrivate)
  }

  /// Has a new key made for what is kept, which stays. It is asked about before, on the screen.
  public func changeKey() async {
    do throws(Fault) {
      isOldKeyGone = try await companion.changeKey()
      trouble = nil
    } catch {
      isOldKeyGone = nil
      trouble = error.errorDescription
    }
  }

  private func keep(
    _ language: Language?, _ country: Country?, _ reminder: Hour?, isPrivate: Bool? = nil
  ) async {
    let wanted = Preferences(
      language: language, country: country, reminder: reminder,
      isPrivate: isPrivate ?? preferences.isPrivate)
    do throws(Fault) {
      try await companion.keep(wanted)
      preferences = wanted
      trouble = nil
    } catch {
      // What could not be kept is not shown as if it were.
      trouble = error.errorDescription
    }
  }
}
