import AppIntents
import SwiftUI
import WidgetKit

/// What stands on the lock screen: one control, with neutral words and no exercise's name.
@main struct AgainWidgets: WidgetBundle {
  var body: some Widget {
    AgainWidget()
    if #available(iOS 18.0, *) { AgainControl() }
  }
}

/// A control of iOS 18: beside the torch, or on the action button.
@available(iOS 18.0, *) struct AgainControl: ControlWidget {
  var body: some ControlWidgetConfiguration {
    StaticControlConfiguration(kind: "app.perron.again.control") {
      ControlWidgetButton(action: AgainIntent()) {
        Label("againTitle", systemImage: "arrow.counterclockwise")
      }
    }
    .displayName("againTitle")
    .description("againDescription")
  }
}

/// The same as a widget of the lock screen, for iOS 17. It shows nothing that changes, so it tells nothing. On a locked phone the
/// system asks for the face or the code first; where it takes no button there, the touch opens the app, which begins.
struct AgainWidget: Widget {
  var body: some WidgetConfiguration {
    StaticConfiguration(kind: "app.perron.again.widget", provider: Still()) { _ in
      Button(intent: AgainIntent()) {
        Image(systemName: "arrow.counterclockwise").font(.title)
      }
      .buttonStyle(.plain)
      .accessibilityLabel("againTitle")
      .accessibilityHint("againDescription")
      .widgetURL(URL(string: "perron://again"))
      .containerBackground(.clear, for: .widget)
    }
    .configurationDisplayName("againTitle")
    .description("againDescription")
    .supportedFamilies([.accessoryCircular])
  }

  private struct Moment: TimelineEntry { let date: Date }

  private struct Still: TimelineProvider {
    func placeholder(in context: Context) -> Moment { Moment(date: .now) }
    func getSnapshot(in context: Context, completion: @escaping (Moment) -> Void) {
      completion(Moment(date: .now))
    }
    func getTimeline(in context: Context, completion: @escaping (Timeline<Moment>) -> Void) {
      completion(Timeline(entries: [Moment(date: .now)], policy: .never))
    }
  }
}
