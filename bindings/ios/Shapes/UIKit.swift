// The shape of what the app uses of UIKit and of Foundation where Linux has it not; nothing here does anything.
@_exported import Foundation

@MainActor open class UIResponder: NSObject {}

@MainActor open class UIView: UIResponder {
  public init(frame: CGRect) {}
  open class var layerClass: AnyClass { CALayer.self }
  open var layer: CALayer { CALayer() }
  open var bounds: CGRect { .zero }
  open var frame = CGRect.zero
  open var isOpaque = true
  open var isHidden = false
  open var backgroundColor: UIColor?
  open var isAccessibilityElement = false
  open var accessibilityLabel: String?
  open func layoutSubviews() {}
  open func addSubview(_ view: UIView) {}
}

open class CALayer: NSObject {
  public var frame = CGRect.zero
  public func addSublayer(_ layer: CALayer) {}
}

public final class UIColor: NSObject, @unchecked Sendable {
  public static var clear: UIColor { UIColor() }
  public static var black: UIColor { UIColor() }
  public static var systemBackground: UIColor { UIColor() }
}

public enum UIUserInterfaceStyle: Int, Sendable { case unspecified, light, dark }

@MainActor open class UIViewController: UIResponder {
  open var view: UIView! = UIView(frame: .zero)
  open var overrideUserInterfaceStyle = UIUserInterfaceStyle.unspecified
  public override init() {}
  open func viewDidLoad() {}
  open func viewDidLayoutSubviews() {}
  open func viewWillAppear(_ animated: Bool) {}
  open func viewWillDisappear(_ animated: Bool) {}
  open func viewDidDisappear(_ animated: Bool) {}
}

@MainActor open class UIScrollView: UIView {
  public var isScrollEnabled = true
}

@MainActor open class UIScene: UIResponder {}
@MainActor open class UIWindowScene: UIScene {}

@MainActor open class UIWindow: UIView {
  public struct Level: Sendable, Hashable, RawRepresentable {
    public var rawValue: CGFloat
    public init(rawValue: CGFloat) { self.rawValue = rawValue }
    public static let alert = Level(rawValue: 2000)
    public static func + (level: Level, more: CGFloat) -> Level {
      Level(rawValue: level.rawValue + more)
    }
  }
  public init(windowScene: UIWindowScene) { super.init(frame: .zero) }
  public var windowLevel = Level.alert
  public var rootViewController: UIViewController?
  public var overrideUserInterfaceStyle = UIUserInterfaceStyle.unspecified
}

@MainActor open class UIApplication: UIResponder {
  public enum State: Int, Sendable { case active, inactive, background }
  public static var shared: UIApplication { UIApplication() }
  public static let openSettingsURLString = ""
  public var connectedScenes: Set<UIScene> { [] }
  public var applicationState: State { .active }
}

@MainActor public enum UIAccessibility {
  public struct Notification: Sendable {
    public static let announcement = Notification()
    public static let screenChanged = Notification()
  }
  public static var isVoiceOverRunning: Bool { false }
  public static func post(notification: Notification, argument: Any?) {}
}

@MainActor open class UIPasteboard: NSObject {}

@MainActor open class UIPrintFormatter: NSObject {}

// MARK: Foundation, where Linux has it not

public struct FileProtectionType: Sendable, Hashable, RawRepresentable {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public static let completeUntilFirstUserAuthentication = FileProtectionType(rawValue: "")
  public static let complete = FileProtectionType(rawValue: "")
}

extension FileAttributeKey {
  public static var protectionKey: FileAttributeKey { FileAttributeKey(rawValue: "") }
}

extension URL {
  public func startAccessingSecurityScopedResource() -> Bool { false }
  public func stopAccessingSecurityScopedResource() {}
}

public final class NSFileCoordinator: NSObject {
  public struct ReadingOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let withoutChanges = ReadingOptions(rawValue: 1)
  }
  public init(filePresenter: (any NSFilePresenter)? = nil) {}
  public func coordinate(
    readingItemAt url: URL, options: ReadingOptions = [], error: UnsafeMutablePointer<NSError?>?,
    byAccessor reader: (URL) -> Void
  ) {}
}
public protocol NSFilePresenter: NSObjectProtocol {}

public final class NSItemProvider: NSObject, @unchecked Sendable {}

public final class FileWrapper: NSObject {
  public convenience init(regularFileWithContents: Data) { self.init() }
  public var preferredFilename: String?
  public var regularFileContents: Data? { nil }
}
