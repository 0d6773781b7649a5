import Perron
import PerronScreens
import PerronShell
import SwiftUI

@main struct PerronApp: App {
  @State private var app = AppModel.shared
  @Environment(\.scenePhase) private var scene

  var body: some Scene {
    WindowGroup {
      RootScreen()
        .environment(app)
        .environment(\.locale, app.locale)
        .onOpenURL { app.follow($0) }
        .onChange(of: scene, initial: true) { _, phase in app.came(Presence(phase)) }
        .task { await app.open() }
    }
  }
}

extension Presence {
  init(_ phase: ScenePhase) {
    self =
      switch phase {
      case .active: .active
      case .background: .background
      case .inactive: .inactive
      @unknown default: .inactive
      }
  }
}

/// The first three screens, or the app; and whatever lies over it.
struct RootScreen: View {
  @Environment(AppModel.self) private var app

  var body: some View {
    @Bindable var app = app
    Group {
      if app.tour.page != nil {
        FirstRunScreen()
      } else {
        TabView(selection: $app.navigation.tab) {
          LibraryScreen().tabItem { tab(.exercises, "leaf") }.tag(Navigation.Tab.exercises)
          JournalScreen().tabItem { tab(.journal, "book.closed") }.tag(Navigation.Tab.journal)
          DreamScreen().tabItem { tab(.dreams, "moon") }.tag(Navigation.Tab.dreams)
          HelpScreen().tabItem { tab(.help, "phone") }.tag(Navigation.Tab.help)
        }
      }
    }
    .preferredColorScheme(app.isDark ? .dark : nil)
    .fullScreenCover(isPresented: $app.isPractising) {
      if let practice = app.practice { PracticeScreen(practice: practice) }
    }
    .sheet(isPresented: $app.isSetting) { SettingsScreen() }
    .sheet(isPresented: $app.isReading) {
      if let letter = app.letter { LetterScreen(letter: letter) }
    }
    .alert(app.say(.troubleTitle), isPresented: $app.isTroubled) {
      Button(app.say(.close)) { app.trouble = nil }
    } message: {
      Text(verbatim: app.trouble ?? "")
    }
  }

  private func tab(_ tab: Navigation.Tab, _ symbol: String) -> some View {
    Label(app.say(tab.title), systemImage: symbol)
  }
}
