// The shape of what the app uses of WidgetKit.
@_exported import AppIntents
import SwiftUI

@MainActor @preconcurrency public protocol Widget {
  associatedtype Body: WidgetConfiguration
  @MainActor @preconcurrency var body: Body { get }
  @MainActor @preconcurrency init()
}
@MainActor @preconcurrency public protocol WidgetConfiguration {}
@MainActor @preconcurrency public protocol WidgetBundle {
  associatedtype Body: Widget
  @WidgetBundleBuilder @MainActor @preconcurrency var body: Body { get }
  @MainActor @preconcurrency init()
}
extension WidgetBundle { @MainActor @preconcurrency public static func main() {} }
public struct Widgets: Widget {
  public init() {}
  public var body: some WidgetConfiguration { NoConfiguration() }
}
struct NoConfiguration: WidgetConfiguration {}
@resultBuilder public enum WidgetBundleBuilder {
  @MainActor public static func buildExpression(_ content: some Widget) -> Widgets { Widgets() }
  @MainActor public static func buildExpression(_ content: some ControlWidget) -> Widgets {
    Widgets()
  }
  @MainActor public static func buildBlock(_ content: Widgets...) -> Widgets { Widgets() }
  @MainActor public static func buildOptional(_ content: Widgets?) -> Widgets { Widgets() }
  @MainActor public static func buildLimitedAvailability(_ content: Widgets) -> Widgets { content }
}
public enum WidgetFamily: Sendable { case accessoryCircular, accessoryRectangular }
public protocol TimelineEntry { var date: Date { get } }
public struct TimelineProviderContext {}
public struct TimelineReloadPolicy: Sendable { public static let never = TimelineReloadPolicy() }
public struct Timeline<Entry: TimelineEntry> {
  public init(entries: [Entry], policy: TimelineReloadPolicy) {}
}
public protocol TimelineProvider {
  associatedtype Entry: TimelineEntry
  typealias Context = TimelineProviderContext
  func placeholder(in context: Context) -> Entry
  func getSnapshot(in context: Context, completion: @escaping @Sendable (Entry) -> Void)
  func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<Entry>) -> Void)
}
public struct StaticConfiguration<Content: View>: WidgetConfiguration {
  public init<Provider: TimelineProvider>(
    kind: String, provider: Provider, @ViewBuilder content: @escaping (Provider.Entry) -> Content
  ) {}
}
extension WidgetConfiguration {
  public func configurationDisplayName(_ name: LocalizedStringKey) -> some WidgetConfiguration {
    self
  }
  public func description(_ text: LocalizedStringKey) -> some WidgetConfiguration { self }
  public func supportedFamilies(_ families: [WidgetFamily]) -> some WidgetConfiguration { self }
}
@MainActor @preconcurrency public protocol ControlWidget {
  associatedtype Body: ControlWidgetConfiguration
  @MainActor @preconcurrency var body: Body { get }
  @MainActor @preconcurrency init()
}
@MainActor @preconcurrency public protocol ControlWidgetConfiguration {}
public protocol ControlWidgetTemplate {}
public struct StaticControlConfiguration<Content: ControlWidgetTemplate>:
  ControlWidgetConfiguration
{
  public init(kind: String, content: @escaping () -> Content) {}
}
extension ControlWidgetConfiguration {
  public func displayName(_ name: LocalizedStringResource) -> some ControlWidgetConfiguration {
    self
  }
  public func description(_ text: LocalizedStringResource) -> some ControlWidgetConfiguration {
    self
  }
}
public struct ControlWidgetButton<Label: View, Action: AppIntent>: ControlWidgetTemplate {
  public init(action: Action, @ViewBuilder label: @escaping () -> Label) {}
}
public struct ContainerBackgroundPlacement: Sendable {
  public static let widget = ContainerBackgroundPlacement()
}
extension View {
  public func containerBackground(_ style: some ShapeStyle, for: ContainerBackgroundPlacement)
    -> some View
  { self }
  public func widgetURL(_ url: URL?) -> some View { self }
}
extension Button {
  public init<I: AppIntent>(intent: I, @ViewBuilder label: () -> Label) {
    self.init(action: {}, label: label)
  }
}
