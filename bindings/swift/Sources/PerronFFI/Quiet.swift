// What a person gave, and what could be their voice or their words as bytes, tells its kind and no more when it is printed.

extension Score: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Whether there is an answer, and not the number.
  public var description: String {
    switch self {
    case .notAsked: "notAsked"
    case .skipped: "skipped"
    case .given: "given"
    }
  }
  /// As the description.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Night: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The day alone.
  public var description: String { "Night(of: \(of))" }
  /// As the description.
  public var debugDescription: String { description }
  /// A mirror of the day alone.
  public var customMirror: Mirror { Mirror(self, children: ["of": of]) }
}

extension Week: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Its first day alone.
  public var description: String { "Week(first: \(first))" }
  /// As the description.
  public var debugDescription: String { description }
  /// A mirror of the first day alone.
  public var customMirror: Mirror { Mirror(self, children: ["first": first]) }
}

extension Speech: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// How much, and not what.
  public var description: String { "Speech(\(pcm.count) bytes)" }
  /// As the description.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension File: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Its name and how much, and not what.
  public var description: String { "File(\(name), \(bytes.count) bytes)" }
  /// As the description.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Rendering: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// How much, and not what.
  public var description: String { "Rendering(\(pcm.count) bytes, \(news.count) news)" }
  /// As the description.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension DraftRecording: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// How much, and not what.
  public var description: String { "DraftRecording(\(flac.count) bytes)" }
  /// As the description.
  public var debugDescription: String { description }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
