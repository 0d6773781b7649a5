import PerronShell
import SwiftUI

/// What this is, how one gets out, what is kept. It asks nothing.
struct FirstRunScreen: View {
  @Environment(AppModel.self) private var app
  @AccessibilityFocusState private var heading: FirstRun.Page?

  var body: some View {
    if let page = app.tour.page {
      ScrollView {
        VStack(alignment: .leading, spacing: 20) {
          Text(verbatim: app.say(page.heading))
            .font(.largeTitle.bold()).accessibilityAddTraits(.isHeader)
            .accessibilityFocused($heading, equals: page)
          ForEach(page.text, id: \.self) { Text(verbatim: app.say($0)).font(.body) }
          Text(verbatim: app.say(.firstPage, page.rawValue + 1))
            .font(.footnote).foregroundStyle(.secondary)
          Button(app.say(page == .kept ? .firstDone : .firstGoOn)) { move { $0.goOn() } }
            .buttonStyle(.borderedProminent).controlSize(.large)
          HStack {
            if page != .what { Button(app.say(.firstBack)) { move { $0.goBack() } } }
            Spacer()
            if page != .kept { Button(app.say(.firstSkip)) { move { $0.skip() } } }
          }
          .frame(minHeight: 44)
        }
        .padding()
      }
      .withGround {
        move { $0.skip() }
        await app.begin(.grounding)
      }
    }
  }

  private func move(_ how: (inout FirstRun) -> Void) {
    how(&app.tour)
    heading = app.tour.page
    if app.tour.page == nil { app.tourSeen() }
  }
}
