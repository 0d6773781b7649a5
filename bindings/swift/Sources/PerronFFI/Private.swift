/// What a person wrote, or what is read to them of it: it prints nothing.
///
/// ```swift
/// print(PrivateText("the bench behind the house"))  // Private
/// ```
///
/// Neither a description nor a mirror tells the words, so a log, an error and a debugger's summary hold none.
public struct PrivateText: Sendable, Hashable {
  private let text: String

  /// Takes words into keeping.
  public init(_ text: String) {
    self.text = text
  }

  /// The words, for showing to their owner and for speaking; never for a log or an error.
  public func reveal() -> String {
    text
  }
}

/// The nightmare as it was, on its way to its owner's eyes: nothing that speaks takes it, and it prints nothing.
public struct ForReading: Sendable, Hashable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The words, for showing to their owner when they ask for them.
  public func show() -> String {
    text
  }
}

extension PrivateText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Always `Private`.
  public var description: String { "Private" }
  /// Always `Private`.
  public var debugDescription: String { "Private" }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension ForReading: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Always `Private`.
  public var description: String { "Private" }
  /// Always `Private`.
  public var debugDescription: String { "Private" }
  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
