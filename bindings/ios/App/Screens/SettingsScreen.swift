import Perron
import PerronScreens
import PerronShell
import SwiftUI

/// Language, country, the one reminder, where the key is, one's own recordings, what can be felt.
struct SettingsScreen: View {
  @Environment(AppModel.self) private var app
  @State private var isRefused = false
  @State private var asksForKey = false
  @State private var isFelt = Felt.isWanted

  var body: some View {
    NavigationStack {
      Form {
        if let settings = app.settings {
          if let trouble = settings.trouble { Text(verbatim: trouble) }
          language(settings)
          country(settings)
          reminder(settings)
          keeping(settings)
          key(settings)
        }
        NavigationLink(app.say(.voiceTitle)) { OwnVoiceScreen() }
        Toggle(app.say(.settingsHaptics), isOn: $isFelt)
          .onChange(of: isFelt) { Felt.isWanted = isFelt }
        Button(app.say(.settingsTour)) {
          app.isSetting = false
          app.tour = FirstRun(seen: false)
        }
      }
      .navigationTitle(app.say(.settingsTitle))
      .toolbar { Button(app.say(.close)) { app.isSetting = false } }
      .withGround {
        app.isSetting = false
        await app.begin(.grounding)
      }
      .task { await app.settings?.look() }
    }
  }

  private func language(_ settings: SettingsModel) -> some View {
    Picker(
      app.say(.settingsLanguage),
      selection: Binding {
        settings.preferences.language
      } set: { wanted in
        Task {
          await settings.setLanguage(wanted)
          await app.speak(settings.preferences.language)
          // What is planned already would come in the language of before.
          if settings.reminder.time != nil { plan(settings.reminder, settings) }
        }
      }
    ) {
      Text(verbatim: app.say(.settingsLanguageSystem)).tag(Language?.none)
      Text(verbatim: app.say(.settingsDutch)).tag(Language?.some(.nl))
      Text(verbatim: app.say(.settingsEnglish)).tag(Language?.some(.en))
    }
  }

  private func country(_ settings: SettingsModel) -> some View {
    Picker(
      app.say(.settingsCountry),
      selection: Binding {
        settings.preferences.country
      } set: { wanted in
        Task { await settings.setCountry(wanted) }
      }
    ) {
      Text(verbatim: app.say(.settingsCountryLanguage)).tag(Country?.none)
      ForEach(Self.countries, id: \.0) { country, word in
        Text(verbatim: app.say(word)).tag(Country?.some(country))
      }
    }
  }

  private static let countries: [(Country, Word)] = [
    (.nl, .countryNl), (.be, .countryBe), (.gb, .countryGb), (.ie, .countryIe), (.us, .countryUs),
  ]

  private func reminder(_ settings: SettingsModel) -> some View {
    let current = settings.reminder
    return Section {
      Toggle(
        app.say(.settingsReminder),
        isOn: Binding {
          current.time != nil
        } set: { on in
          var wanted = current
          wanted.turn(on: on)
          plan(wanted, settings)
        })
      if let time = current.time {
        DatePicker(
          app.say(.settingsReminderTime),
          selection: Binding {
            Calendar.autoupdatingCurrent.date(
              bySettingHour: time.hour, minute: time.minute, second: 0, of: .now) ?? .now
          } set: { date in
            let parts = Calendar.autoupdatingCurrent.dateComponents([.hour, .minute], from: date)
            let at = Reminder.Time(hour: parts.hour ?? 0, minute: parts.minute ?? 0)
            plan(Reminder(time: at), settings)
          }, displayedComponents: .hourAndMinute)
      }
      if isRefused { Text(verbatim: app.say(.settingsReminderRefused)) }
    } footer: {
      Text(verbatim: app.say(.settingsReminderWhy))
    }
  }

  private func keeping(_ settings: SettingsModel) -> some View {
    Section {
      Toggle(
        app.say(.settingsPrivate),
        isOn: Binding {
          settings.preferences.isPrivate
        } set: { on in
          Task { await settings.setPrivate(on) }
        })
    } footer: {
      Text(verbatim: app.say(.settingsPrivateWhy))
    }
  }

  private func key(_ settings: SettingsModel) -> some View {
    Section(app.say(.settingsKey)) {
      Text(verbatim: app.say(.settingsKeyWhy))
      Button(app.say(.settingsKeyChange)) { asksForKey = true }
        .confirmationDialog(
          app.say(.settingsKeyAsk), isPresented: $asksForKey, titleVisibility: .visible
        ) {
          Button(app.say(.settingsKeyYes), role: .destructive) {
            Task { await settings.changeKey() }
          }
          Button(app.say(.leave), role: .cancel) {}
        }
      if let gone = settings.isOldKeyGone {
        Text(verbatim: app.say(gone ? .settingsKeyDone : .settingsKeyLeft))
      }
    }
  }

  private func plan(_ reminder: Reminder, _ settings: SettingsModel) {
    Task {
      await settings.setReminder(reminder)
      // What could not be kept is not planned either.
      let plan = await Reminders.plan(
        settings.reminder, title: app.say(.reminderTitle), text: app.say(.reminderText))
      isRefused = plan == .refused
    }
  }
}
