/// Where the person is in the app, and what may lie over it.
public struct Navigation: Sendable, Equatable {
  /// A tab.
  public enum Tab: String, Sendable, CaseIterable {
    case exercises, journal, dreams, help

    public var title: Word {
      switch self {
      case .exercises: .tabExercises
      case .journal: .tabJournal
      case .dreams: .tabDreams
      case .help: .tabHelp
      }
    }
  }

  /// What lies over everything: at most one.
  public enum Over: Sendable, Equatable {
    /// An exercise by its id, from its pages to its end.
    case practice(Practice)
    case settings
  }

  /// A way to begin.
  public enum Practice: Sendable, Equatable {
    case exercise(id: String)
    case grounding
    case again
    case resumed
    case rehearsal
  }

  public var tab = Tab.exercises
  public private(set) var over: Over?

  public init() {}

  /// Opens an exercise. What already sounds goes on sounding: only the grounding comes in between.
  public mutating func open(_ practice: Practice) {
    if case .practice = over, practice != .grounding { return }
    over = .practice(practice)
  }

  public mutating func openSettings() {
    if over == nil { over = .settings }
  }

  public mutating func close() { over = nil }

  /// Where an address of the app leads: `perron://again`, `perron://grounding`. Anything else leads nowhere, so that a link in
  /// a web page can do no more than these.
  public static func practice(at address: String) -> Practice? {
    switch address {
    case "perron://again": .again
    case "perron://grounding": .grounding
    default: nil
    }
  }
}

/// Whether the screen is covered: the picture that the app switcher keeps shows nothing that a person wrote.
public enum Presence: Sendable, Equatable, CaseIterable {
  case active, inactive, background

  public var isCovered: Bool { self != .active }
}

/// Light or dark.
public enum Appearance: Sendable, Equatable {
  case system, dark

  /// Dark where it plays, and everywhere from eight in the evening to eight in the morning; else as the system has it.
  public static func at(hour: Int, plays: Bool) -> Appearance {
    plays || hour >= 20 || hour < 8 ? .dark : .system
  }
}
