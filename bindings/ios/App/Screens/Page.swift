import SwiftUI
import WebKit

/// A page of the bridge's own, in a web view that reaches nothing and runs nothing: a link in it leads nowhere.
struct Page: UIViewRepresentable {
  let html: String

  func makeCoordinator() -> Still { Still() }

  func makeUIView(context: Context) -> WKWebView {
    let how = WKWebViewConfiguration()
    how.websiteDataStore = .nonPersistent()
    how.defaultWebpagePreferences.allowsContentJavaScript = false
    let view = WKWebView(frame: .zero, configuration: how)
    view.navigationDelegate = context.coordinator
    view.allowsLinkPreview = false
    view.loadHTMLString(html, baseURL: nil)
    return view
  }

  func updateUIView(_ view: WKWebView, context: Context) {}

  /// Lets the page itself in, and nothing after it.
  @MainActor final class Still: NSObject, WKNavigationDelegate {
    private var isThere = false

    func webView(
      _ view: WKWebView, decidePolicyFor action: WKNavigationAction
    ) async -> WKNavigationActionPolicy {
      if isThere || action.navigationType == .linkActivated { return .cancel }
      isThere = true
      return .allow
    }
  }
}
