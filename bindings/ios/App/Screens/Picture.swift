import SwiftUI
import WebKit

/// An SVG of the bridge's own, shown by a web view that can reach nothing and run nothing.
struct Picture: UIViewRepresentable {
  let svg: String

  func makeUIView(context: Context) -> WKWebView {
    let how = WKWebViewConfiguration()
    how.websiteDataStore = .nonPersistent()
    how.defaultWebpagePreferences.allowsContentJavaScript = false
    let view = WKWebView(frame: .zero, configuration: how)
    view.isOpaque = false
    view.backgroundColor = .clear
    view.scrollView.isScrollEnabled = false
    return view
  }

  func updateUIView(_ view: WKWebView, context: Context) {
    let rule = "default-src 'none'; style-src 'unsafe-inline'"
    view.loadHTMLString(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"\(rule)\">"
        + "<meta name=\"viewport\" content=\"width=device-width\">"
        + "<style>body{margin:0}svg{width:100%;height:auto}</style>\(svg)",
      baseURL: nil)
  }
}
