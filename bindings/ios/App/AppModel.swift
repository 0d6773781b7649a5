import Foundation
import Observation
import Perron
import PerronScreens
import PerronShell
import UIKit

/// What every screen shares: the companion, the language, and where the person is.
@MainActor @Observable final class AppModel {
  /// There is one, for the lock screen's control reaches it too.
  static let shared = AppModel()

  var navigation = Navigation()
  var tour = FirstRun(seen: UserDefaults.standard.bool(forKey: "tour"))
  private(set) var presence = Presence.inactive
  private var hour = Calendar.autoupdatingCurrent.component(.hour, from: .now)
  private(set) var companion: Companion?
  private(set) var practice: PracticeModel?
  private(set) var home: HomeModel?
  private(set) var settings: SettingsModel?
  /// A file that another app handed over, while it is read.
  private(set) var letter: LetterModel?
  private(set) var language: Language
  var trouble: String?

  let keys = Keys(vault: Keychain(), draw: Keychain.draw)
  let device = Phone()
  private let voice = PlatformVoice()
  private let cover = CoverWindow()
  private var opening: Task<Companion?, Never>?

  private init() {
    // The system's choice for this app, until the settings say another.
    language = Bundle.main.preferredLocalizations.first == "en" ? .en : .nl
    device.onInterruption = { [weak self] in self?.interrupted($0) }
    device.onRoute = { [weak self] in self?.practice?.routeChanged($0) }
    device.onServiceLost = { [weak self] in self?.practice?.soundServiceLost() }
    device.onRemote = { [weak self] in self?.practice?.remote($0) ?? false }
    device.say = { [weak self] in self?.say($0) ?? "" }
  }

  // MARK: Opening

  /// Opens the companion; what is kept opens when it is needed first, so that the grounding waits for no key.
  @discardableResult
  func open() async -> Companion? {
    if let companion { return companion }
    if let opening { return await opening.value }
    let task = Task { [keys, voice, language] () -> Companion? in
      if !UserDefaults.standard.bool(forKey: "installed") {
        // The Keychain outlives the app: what was seen of a journal that went with it counts no more.
        try? keys.forget()
        UserDefaults.standard.set(true, forKey: "installed")
      }
      guard let home = try? Home.folder(), let clips = Home.clips else { return nil }
      return try? await Companion.open(
        .init(clips: clips, home: home, language: language, lastSeen: keys.lastSeen),
        keys: KeptKeys(keys), voice: voice)
    }
    opening = task
    guard let companion = await task.value else {
      opening = nil
      trouble = say(.troubleClosed)
      return nil
    }
    self.companion = companion
    let settings = SettingsModel(companion: companion)
    await settings.look()
    self.settings = settings
    await speak(settings.preferences.language)
    return companion
  }

  /// The language that is read from now on; nothing: the system's.
  func speak(_ wanted: Language?) async {
    language = wanted ?? (Bundle.main.preferredLocalizations.first == "en" ? .en : .nl)
    guard let companion else { return }
    home = HomeModel(companion: companion, language: language)
    await home?.look()
    await remember()
  }

  /// The revision that was seen is kept, so that an older copy is recognised the next time.
  func remember() async {
    if let revision = await companion?.revision() { keys.saw(revision) }
  }

  // MARK: Words

  var locale: Locale { Locale(identifier: language == .nl ? "nl_NL" : "en_GB") }

  /// Words of the shell's own controls, in the language that is read.
  func say(_ word: Word) -> String { Words.say(word, in: language) }

  func say(_ word: Word, _ values: any CVarArg...) -> String {
    String(format: Words.say(word, in: language), locale: locale, arguments: values)
  }

  /// Words of care, over the bridge.
  func care(_ key: String) -> String { companion?.say(key, in: language) ?? "" }

  // MARK: Where one is

  var isDark: Bool {
    Appearance.at(hour: hour, plays: practice != nil) == .dark
  }

  var isPractising: Bool {
    get { if case .practice = navigation.over { practice != nil } else { false } }
    set { if !newValue { Task { await leave() } } }
  }

  var isSetting: Bool {
    get { navigation.over == .settings }
    set { if newValue { navigation.openSettings() } else { navigation.close() } }
  }

  var isReading: Bool {
    get { letter != nil }
    set {
      if newValue { return }
      letter = nil
      Task { await home?.look() }
    }
  }

  var isTroubled: Bool {
    get { trouble != nil }
    set { if !newValue { trouble = nil } }
  }

  func tourSeen() { UserDefaults.standard.set(true, forKey: "tour") }

  func came(_ presence: Presence) {
    self.presence = presence
    hour = Calendar.autoupdatingCurrent.component(.hour, from: .now)
    cover.set(covered: presence.isCovered, isDark: isDark)
    practice?.presence(presence)
    if presence == .active, practice == nil { Task { await home?.look() } }
    if presence == .background { Task { await remember() } }
  }

  func follow(_ url: URL) {
    if url.isFileURL {
      Task { await openLetter(url) }
      return
    }
    guard let wanted = Navigation.practice(at: url.absoluteString) else { return }
    Task { await begin(wanted == .grounding ? .grounding : .again) }
  }

  /// Opens a file that another app hands over. Nothing of it is kept before the person says so.
  func openLetter(_ url: URL) async {
    guard let bytes = await FromOutside.read(url) else {
      trouble = care("phone-no-export")
      return
    }
    guard let companion = await open() else { return }
    letter = LetterModel(bytes, companion: companion)
  }

  // MARK: A practice

  /// Begins; pressed while something sounds it changes nothing, but for the grounding.
  func begin(
    _ beginning: PracticeModel.Beginning, in spoken: Language? = nil,
    settled: @escaping @MainActor () -> Void = {}
  ) async {
    defer { settled() }
    if let practice {
      if case .grounding = beginning { return await practice.ground() }
      if Ritual.isIgnored(stand: practice.player.stand) { return }
      // One that is over makes room.
      await leave()
    }
    guard let companion = await open() else { return }
    // While it opened, another may have begun: the lock screen's control and a finger on the screen.
    if practice != nil { return await begin(beginning, in: spoken, settled: settled) }
    let model = PracticeModel(
      beginning, companion: companion, language: spoken ?? language, device: device)
    model.onSettled = settled
    // An intent starts the app behind the others, and then no scene tells where it is.
    let isBehind = UIApplication.shared.applicationState == .background
    model.presence(isBehind ? .background : presence)
    practice = model
    navigation.close()
    navigation.open(Navigation.Practice(beginning))
    await model.open()
  }

  /// Begins the last one again, and waits until it sounds or it is known that it will not: until then the system must not
  /// put the app to sleep.
  func again() async {
    let (settled, continuation) = AsyncStream<Void>.makeStream()
    Task { await begin(.again) { continuation.finish() } }
    for await _ in settled {}
  }

  /// Leaves a practice: what sounds fades and stops.
  func leave() async {
    let leaving = practice
    practice = nil
    navigation.close()
    await leaving?.close()
    await home?.look()
    await remember()
  }

  private func interrupted(_ what: Phone.Interruption) {
    switch what {
    case .began: practice?.interruptionBegan()
    case .ended(let shouldResume): practice?.interruptionEnded(shouldResume: shouldResume)
    }
  }
}

extension Navigation.Practice {
  init(_ beginning: PracticeModel.Beginning) {
    self =
      switch beginning {
      case .exercise(let id, wishes: _): .exercise(id: id)
      case .grounding: .grounding
      case .again: .again
      case .resumed: .resumed
      case .rehearsal: .rehearsal
      }
  }
}

/// The words of the shell in a language that may be another than the system's.
enum Words {
  private static let bundles: [Language: Bundle] = [
    .nl: bundle("nl"), .en: bundle("en"),
  ]

  private static func bundle(_ name: String) -> Bundle {
    Bundle.main.path(forResource: name, ofType: "lproj").flatMap(Bundle.init(path:)) ?? .main
  }

  static func say(_ word: Word, in language: Language) -> String {
    (bundles[language] ?? .main).localizedString(forKey: word.rawValue, value: nil, table: nil)
  }
}
