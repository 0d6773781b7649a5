import SwiftUI
import UIKit

/// A window above every other, sheets included, while the app is not the active one: the app switcher's picture shows it.
@MainActor final class CoverWindow {
  private var window: UIWindow?

  func set(covered: Bool, isDark: Bool) {
    guard covered else {
      window?.isHidden = true
      window = nil
      return
    }
    let scenes = UIApplication.shared.connectedScenes
    guard window == nil, let scene = scenes.compactMap({ $0 as? UIWindowScene }).first else {
      return
    }
    let window = UIWindow(windowScene: scene)
    window.windowLevel = .alert + 1
    // A white flash beside a bed is what this app is not.
    window.overrideUserInterfaceStyle = isDark ? .dark : .unspecified
    window.rootViewController = UIHostingController(rootView: Cover())
    window.isHidden = false
    self.window = window
  }
}

/// Nothing that a person wrote.
private struct Cover: View {
  var body: some View {
    Color(.systemBackground).ignoresSafeArea().accessibilityHidden(true)
  }
}
