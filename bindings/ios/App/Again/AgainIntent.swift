import AppIntents

/// The last exercise, begun again with nothing asked: from the lock screen, the action button, or a shortcut.
///
/// It lets the app play sound without coming to the front. Where it cannot begin, nothing else sounds in its place, and the app
/// says why when it is opened.
struct AgainIntent: AudioPlaybackIntent {
  static var title: LocalizedStringResource { "againTitle" }
  static var description: IntentDescription? { "againDescription" }
  static var openAppWhenRun: Bool { false }
  static var authenticationPolicy: IntentAuthenticationPolicy { .alwaysAllowed }

  @MainActor func perform() async throws -> some IntentResult {
    #if PERRON_APP
      await AppModel.shared.again()
    #endif
    return .result()
  }
}
