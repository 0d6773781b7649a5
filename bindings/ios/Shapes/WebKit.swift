// The shape of what the app uses of WebKit.
@_exported import UIKit

@MainActor public final class WKWebpagePreferences: NSObject {
  public var allowsContentJavaScript = true
}
@MainActor public final class WKWebsiteDataStore: NSObject {
  public class func nonPersistent() -> WKWebsiteDataStore { WKWebsiteDataStore() }
}
@MainActor public final class WKWebViewConfiguration: NSObject {
  public var websiteDataStore = WKWebsiteDataStore.nonPersistent()
  public var defaultWebpagePreferences: WKWebpagePreferences! = WKWebpagePreferences()
}
public enum WKNavigationActionPolicy: Int, Sendable { case cancel, allow }
public enum WKNavigationType: Int, Sendable {
  case linkActivated
  case other = -1
}
@MainActor public final class WKNavigationAction: NSObject {
  public var navigationType: WKNavigationType { .other }
}
public final class WKNavigation: NSObject {}
@MainActor public protocol WKNavigationDelegate: NSObjectProtocol {
  func webView(
    _ view: WKWebView, decidePolicyFor action: WKNavigationAction
  ) async -> WKNavigationActionPolicy
}
@MainActor public final class WKWebView: UIView {
  public init(frame: CGRect, configuration: WKWebViewConfiguration) { super.init(frame: frame) }
  public weak var navigationDelegate: (any WKNavigationDelegate)?
  public var scrollView: UIScrollView { UIScrollView(frame: .zero) }
  public var allowsLinkPreview = true
  @discardableResult
  public func loadHTMLString(_ text: String, baseURL: URL?) -> WKNavigation? { nil }
}
