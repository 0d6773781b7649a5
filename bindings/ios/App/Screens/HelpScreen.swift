import Perron
import PerronShell
import SwiftUI

/// People who can be reached. It waits for nothing: no key, no journal.
struct HelpScreen: View {
  @Environment(AppModel.self) private var app
  @Environment(\.openURL) private var open
  @Environment(\.dismiss) private var dismiss
  @Environment(\.isPresented) private var isPresented
  @State private var lines: [HelpLine] = []

  var body: some View {
    NavigationStack {
      List {
        Text(verbatim: app.care("contacts-someone"))
        ForEach(lines, id: \.self) { line in
          VStack(alignment: .leading, spacing: 6) {
            Text(verbatim: line.says)
            if !line.checked {
              Text(verbatim: app.say(.helpNotChecked)).font(.footnote).foregroundStyle(.secondary)
            }
            if let number = line.number, let call = Self.call(number) {
              Button(app.say(.helpCall, number)) { open(call) }
                .buttonStyle(.bordered).frame(minHeight: 44)
            }
          }
        }
        Text(verbatim: app.care("contacts-elsewhere")).font(.footnote)
      }
      .navigationTitle(app.care("contacts-heading"))
      .withGround {
        // It is a tab, and a sheet over others too: what sounds must not be hidden beneath it.
        if isPresented { dismiss() }
        await app.begin(.grounding)
      }
      .task(id: app.language) {
        lines = await app.open()?.helpLines(in: app.language) ?? []
      }
    }
  }

  private static func call(_ number: String) -> URL? {
    URL(string: "tel:" + number.filter { $0.isNumber || $0 == "+" })
  }
}
