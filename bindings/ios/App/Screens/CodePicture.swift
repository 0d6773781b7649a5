import Perron
import SwiftUI

/// A QR code: dark on white whatever the theme, or some cameras do not read it. Its white border is in it.
struct CodePicture: View {
  let code: QRCode
  let label: String

  var body: some View {
    Canvas { context, size in
      let count = Int(code.side)
      guard count > 0 else { return }
      let step = min(size.width, size.height) / CGFloat(count)
      let whole = CGRect(x: 0, y: 0, width: step * CGFloat(count), height: step * CGFloat(count))
      context.fill(Path(whole), with: .color(.white))
      var dark = Path()
      for y in 0..<count {
        for x in 0..<count where code.isDark(x: x, y: y) {
          // A hair wider than a module, so that no light line runs between two.
          dark.addRect(
            CGRect(
              x: CGFloat(x) * step, y: CGFloat(y) * step, width: step + 0.3, height: step + 0.3))
        }
      }
      context.fill(dark, with: .color(.black))
    }
    .aspectRatio(1, contentMode: .fit)
    .frame(maxWidth: 320)
    .accessibilityElement()
    .accessibilityLabel(label)
    .accessibilityAddTraits(.isImage)
  }
}
