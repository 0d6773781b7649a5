@_exported import CoreTransferable
// The shape of what the app uses of SwiftUI, written down from its documentation. Nothing here draws.
@_exported import Foundation
@_exported import Observation
@_exported import UIKit
@_exported import UniformTypeIdentifiers

// MARK: Views

@MainActor @preconcurrency public protocol View {
  associatedtype Body: View
  @ViewBuilder @MainActor @preconcurrency var body: Body { get }
}

extension Never: View {
  public typealias Body = Never
  public var body: Never { fatalError() }
}

public protocol Leaf: View where Body == Never {}
extension Leaf { public var body: Never { fatalError() } }

public struct EmptyView: Leaf {
  nonisolated public init() {}
}
public struct Anything: Leaf { nonisolated init() {} }
extension Optional: View where Wrapped: View {
  public typealias Body = Never
  public var body: Never { fatalError() }
}
public struct Both<each Part: View>: Leaf { nonisolated init(_ part: repeat each Part) {} }
public struct Either<One: View, Other: View>: Leaf { nonisolated init() {} }

@resultBuilder public enum ViewBuilder {
  public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
  public static func buildBlock() -> EmptyView { EmptyView() }
  public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
  public static func buildBlock<each Content: View>(_ content: repeat each Content)
    -> Both<repeat each Content>
  { Both(repeat each content) }
  public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
  public static func buildEither<One: View, Other: View>(first: One) -> Either<One, Other> {
    Either()
  }
  public static func buildEither<One: View, Other: View>(second: Other) -> Either<One, Other> {
    Either()
  }
  public static func buildLimitedAvailability(_ content: some View) -> Anything { Anything() }
}

public struct Group<Content: View>: Leaf {
  public init(@ViewBuilder content: () -> Content) {}
}
public struct VStack<Content: View>: Leaf {
  public init(
    alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
    @ViewBuilder content: () -> Content
  ) {}
}
public struct HStack<Content: View>: Leaf {
  public init(
    alignment: VerticalAlignment = .center, spacing: CGFloat? = nil,
    @ViewBuilder content: () -> Content
  ) {}
}
public struct ZStack<Content: View>: Leaf {
  public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) {}
}
public struct ViewThatFits<Content: View>: Leaf {
  public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) {}
}
public struct ScrollView<Content: View>: Leaf {
  public init(
    _ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> Content
  ) {}
}
public struct List<Content: View>: Leaf {
  public init(@ViewBuilder content: () -> Content) {}
}
public struct Form<Content: View>: Leaf {
  public init(@ViewBuilder content: () -> Content) {}
}
public struct NavigationStack<Root: View>: Leaf {
  public init(@ViewBuilder root: () -> Root) {}
}
public struct NavigationLink<Label: View, Destination: View>: Leaf {
  public init(@ViewBuilder destination: () -> Destination, @ViewBuilder label: () -> Label) {}
}
extension NavigationLink where Label == Text {
  public init(_ title: some StringProtocol, @ViewBuilder destination: () -> Destination) {}
}
public struct TabView<Selection: Hashable, Content: View>: Leaf {
  public init(selection: Binding<Selection>?, @ViewBuilder content: () -> Content) {}
}
public struct Section<Parent: View, Content: View, Footer: View>: Leaf {}
extension Section where Parent == Text, Footer == EmptyView {
  public init(_ title: some StringProtocol, @ViewBuilder content: () -> Content) {}
}
extension Section where Parent == EmptyView, Footer == EmptyView {
  public init(@ViewBuilder content: () -> Content) {}
}
extension Section where Parent == EmptyView {
  public init(@ViewBuilder content: () -> Content, @ViewBuilder footer: () -> Footer) {}
}
extension Section {
  public init(
    @ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent,
    @ViewBuilder footer: () -> Footer
  ) {}
}
extension Section where Footer == EmptyView {
  public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Parent) {}
}
public struct DisclosureGroup<Label: View, Content: View>: Leaf {}
extension DisclosureGroup where Label == Text {
  public init(_ title: some StringProtocol, @ViewBuilder content: @escaping () -> Content) {}
}
public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content>: Leaf {}
extension ForEach where Content: View {
  public init(
    _ data: Data, id: KeyPath<Data.Element, ID>,
    @ViewBuilder content: @escaping (Data.Element) -> Content
  ) {}
}
extension ForEach where Content: View, Data.Element: Identifiable, ID == Data.Element.ID {
  public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) {}
}
extension ForEach where Content: View {
  public func onMove(perform: ((IndexSet, Int) -> Void)?) -> some View { Anything() }
  public func onDelete(perform: ((IndexSet) -> Void)?) -> some View { Anything() }
}
public struct Spacer: Leaf { public init(minLength: CGFloat? = nil) {} }
public struct Divider: Leaf { public init() {} }

public struct LocalizedStringKey: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {}
}

public struct Text: Leaf, Sendable, Equatable {
  public nonisolated init(verbatim: String) {}
  public nonisolated init(
    _ key: LocalizedStringKey, tableName: String? = nil, bundle: Bundle? = nil,
    comment: StaticString? = nil
  ) {}
  @_disfavoredOverload public nonisolated init(_ content: some StringProtocol) {}
  public nonisolated func font(_ font: Font?) -> Text { self }
  public nonisolated func monospacedDigit() -> Text { self }
  public nonisolated func bold() -> Text { self }
}
public struct Image: Leaf, Sendable {
  public nonisolated init(systemName: String) {}
}
public struct Label<Title: View, Icon: View>: Leaf {}
extension Label where Title == Text, Icon == Image {
  public init(_ key: LocalizedStringKey, systemImage: String) {}
  @_disfavoredOverload public init(_ title: some StringProtocol, systemImage: String) {}
}
public struct ButtonRole: Sendable {
  public static let destructive = ButtonRole()
  public static let cancel = ButtonRole()
}
public struct Button<Label: View>: Leaf {
  public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
  public init(
    role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label
  ) {}
}
extension Button where Label == Text {
  @_disfavoredOverload public init(
    _ title: some StringProtocol, action: @escaping @MainActor () -> Void
  ) {}
  public init(
    _ title: some StringProtocol, role: ButtonRole?, action: @escaping @MainActor () -> Void
  ) {}
}
extension Button where Label == SwiftUI.Label<Text, Image> {
  public init(
    _ title: some StringProtocol, systemImage: String, action: @escaping @MainActor () -> Void
  ) {}
}
public struct Toggle<Label: View>: Leaf {}
extension Toggle where Label == Text {
  public init(_ title: some StringProtocol, isOn: Binding<Bool>) {}
}
public struct Picker<Label: View, Selection: Hashable, Content: View>: Leaf {}
extension Picker where Label == Text {
  public init(
    _ title: some StringProtocol, selection: Binding<Selection>, @ViewBuilder content: () -> Content
  ) {}
}
public struct Slider<Label: View, ValueLabel: View>: Leaf {}
extension Slider where Label == EmptyView, ValueLabel == EmptyView {
  public init<V: BinaryFloatingPoint>(
    value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1,
    onEditingChanged: @escaping (Bool) -> Void = { _ in }
  ) where V.Stride: BinaryFloatingPoint {}
}
public struct Stepper<Label: View>: Leaf {
  public init<V: Strideable>(
    value: Binding<V>, in bounds: ClosedRange<V>, step: V.Stride = 1,
    @ViewBuilder label: () -> Label, onEditingChanged: @escaping (Bool) -> Void = { _ in }
  ) {}
}
public struct DatePicker<Label: View>: Leaf {}
public struct DatePickerComponents: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let hourAndMinute = DatePickerComponents(rawValue: 1)
  public static let date = DatePickerComponents(rawValue: 2)
}
extension DatePicker where Label == Text {
  public init(
    _ title: some StringProtocol, selection: Binding<Date>,
    displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
  ) {}
  public init(
    _ title: some StringProtocol, selection: Binding<Date>, in range: ClosedRange<Date>,
    displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
  ) {}
  public init(
    _ title: some StringProtocol, selection: Binding<Date>, in range: PartialRangeFrom<Date>,
    displayedComponents: DatePickerComponents = [.hourAndMinute, .date]
  ) {}
}
public struct TextField<Label: View>: Leaf {}
extension TextField where Label == Text {
  @_disfavoredOverload public init(_ title: some StringProtocol, text: Binding<String>) {}
  @_disfavoredOverload public init(
    _ title: some StringProtocol, text: Binding<String>, axis: Axis
  ) {}
}
public struct SecureField<Label: View>: Leaf {}
extension SecureField where Label == Text {
  public init(_ title: some StringProtocol, text: Binding<String>) {}
}
public struct ProgressView<Label: View>: Leaf {}
extension ProgressView where Label == EmptyView { public init() {} }
extension ProgressView where Label == Text {
  public init(_ title: some StringProtocol) {}
}
public struct TimelineView<Schedule: TimelineSchedule, Content: View>: Leaf {
  public struct Context { public let date: Date }
  public init(_ schedule: Schedule, @ViewBuilder content: @escaping (Context) -> Content) {}
}
public protocol TimelineSchedule {}
public struct PeriodicTimelineSchedule: TimelineSchedule {}
public struct AnimationTimelineSchedule: TimelineSchedule {}
extension TimelineSchedule where Self == PeriodicTimelineSchedule {
  public static func periodic(from: Date, by: TimeInterval) -> Self { .init() }
}
extension TimelineSchedule where Self == AnimationTimelineSchedule {
  public static var animation: Self { .init() }
}

// MARK: Canvas

public struct GraphicsContext {
  public struct Shading: Sendable {
    public static func color(_ color: Color) -> Shading { Shading() }
  }
  public func fill(_ path: Path, with shading: Shading) {}
}
public struct Path: Sendable {
  public init() {}
  public init(_ rect: CGRect) {}
  public mutating func addRect(_ rect: CGRect) {}
}
public struct Canvas<Symbols: View>: Leaf {}
extension Canvas where Symbols == EmptyView {
  public init(
    opaque: Bool = false, rendersAsynchronously: Bool = false,
    renderer: @escaping (inout GraphicsContext, CGSize) -> Void
  ) {}
}

// MARK: Shapes and styles

public protocol ShapeStyle: Sendable {}
extension ShapeStyle { public func opacity(_ opacity: Double) -> some ShapeStyle { self } }
public struct Color: ShapeStyle, View, Hashable, Sendable {
  public typealias Body = Never
  public nonisolated var body: Never { fatalError() }
  public nonisolated init(_ color: UIColor) {}
  public static let black = Color(.clear)
  public static let white = Color(.clear)
  public static let clear = Color(.clear)
  public static let gray = Color(.clear)
  public static let secondary = Color(.clear)
  public static let accentColor = Color(.clear)
}
public struct Material: ShapeStyle {}
public struct BackgroundBar: ShapeStyle {}
public struct HierarchicalShapeStyle: ShapeStyle {}
public struct TintShapeStyle: ShapeStyle {}
extension ShapeStyle where Self == Material { public static var bar: Material { .init() } }
extension ShapeStyle where Self == HierarchicalShapeStyle {
  public static var secondary: HierarchicalShapeStyle { .init() }
}
extension ShapeStyle where Self == TintShapeStyle {
  public static var tint: TintShapeStyle { .init() }
}
extension ShapeStyle where Self == Color {
  public static var clear: Color { Color(.clear) }
  public static var black: Color { Color(.clear) }
  public static var white: Color { Color(.clear) }
}
public protocol Shape: View, Sendable {}
extension Shape {
  public func fill(_ style: some ShapeStyle) -> some View { Anything() }
}
public struct Circle: Shape {
  public typealias Body = Never
  public nonisolated var body: Never { fatalError() }
  public nonisolated init() {}
}
public struct Rectangle: Shape {
  public typealias Body = Never
  public nonisolated var body: Never { fatalError() }
  public nonisolated init() {}
}
extension Shape where Self == Rectangle { public static var rect: Rectangle { .init() } }
public struct Font: Sendable, Hashable {
  public static let largeTitle = Font()
  public static let title = Font()
  public static let title2 = Font()
  public static let title3 = Font()
  public static let headline = Font()
  public static let body = Font()
  public static let footnote = Font()
  public func bold() -> Font { self }
  public func monospaced() -> Font { self }
  public func monospacedDigit() -> Font { self }
}
public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline }
public struct Alignment: Sendable {
  public static let center = Alignment()
  public static let leading = Alignment()
  public static let topLeading = Alignment()
}
public enum TextAlignment: Sendable { case leading, center, trailing }
public enum VerticalEdge: Sendable { case top, bottom }
public enum HorizontalEdge: Sendable { case leading, trailing }
public struct Edge: Sendable {
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let all = Set(rawValue: 15)
    public static let horizontal = Set(rawValue: 1)
    public static let vertical = Set(rawValue: 2)
    public static let top = Set(rawValue: 4)
    public static let bottom = Set(rawValue: 8)
  }
}
public enum Axis: Sendable {
  case horizontal, vertical
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let horizontal = Set(rawValue: 1)
    public static let vertical = Set(rawValue: 2)
  }
}
public enum ControlSize: Sendable { case small, regular, large }
public enum ColorScheme: Sendable { case light, dark }
public enum Visibility: Sendable { case automatic, visible, hidden }
public enum ContentMode: Sendable { case fit, fill }
public struct SafeAreaRegions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let all = SafeAreaRegions(rawValue: 1)
}
public struct GridItem: Sendable {
  public enum Size: Sendable { case adaptive(minimum: CGFloat, maximum: CGFloat = .infinity) }
  public init(_ size: Size, spacing: CGFloat? = nil, alignment: Alignment? = nil) {}
}
public struct LazyVGrid<Content: View>: Leaf {
  public init(
    columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
    @ViewBuilder content: () -> Content
  ) {}
}

public protocol PrimitiveButtonStyle {}
public struct BorderedButtonStyle: PrimitiveButtonStyle {}
public struct BorderedProminentButtonStyle: PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle {}
extension PrimitiveButtonStyle where Self == BorderedButtonStyle {
  public static var bordered: Self { .init() }
}
extension PrimitiveButtonStyle where Self == BorderedProminentButtonStyle {
  public static var borderedProminent: Self { .init() }
}
extension PrimitiveButtonStyle where Self == PlainButtonStyle {
  public static var plain: Self { .init() }
}
public protocol PickerStyle {}
public struct InlinePickerStyle: PickerStyle {}
extension PickerStyle where Self == InlinePickerStyle {
  public static var inline: Self { .init() }
}

// MARK: State

public protocol DynamicProperty {}
@propertyWrapper public struct State<Value>: DynamicProperty {
  public init(wrappedValue: Value) {}
  public init(initialValue: Value) {}
  public var wrappedValue: Value {
    get { fatalError() }
    nonmutating set {}
  }
  public var projectedValue: Binding<Value> { fatalError() }
}
extension State: Sendable where Value: Sendable {}
extension State where Value: ExpressibleByNilLiteral { public init() {} }

@propertyWrapper @dynamicMemberLookup public struct Binding<Value> {
  @preconcurrency public init(
    @_inheritActorContext get: @escaping @isolated(any) @Sendable () -> Value,
    @_inheritActorContext set: @escaping @isolated(any) @Sendable (Value) -> Void
  ) {}
  public var wrappedValue: Value {
    get { fatalError() }
    nonmutating set {}
  }
  public var projectedValue: Binding<Value> { self }
  public init(projectedValue: Binding<Value>) {}
  public subscript<Subject>(dynamicMember keyPath: WritableKeyPath<Value, Subject>)
    -> Binding<Subject>
  { fatalError() }
  public static func constant(_ value: Value) -> Binding<Value> { fatalError() }
}
extension Binding: @unchecked Sendable where Value: Sendable {}

@propertyWrapper @dynamicMemberLookup public struct Bindable<Value> {
  public init(wrappedValue: Value) where Value: AnyObject & Observable {}
  public init(_ value: Value) where Value: AnyObject & Observable {}
  public var wrappedValue: Value {
    get { fatalError() }
    set {}
  }
  public var projectedValue: Bindable<Value> { self }
  public subscript<Subject>(dynamicMember keyPath: ReferenceWritableKeyPath<Value, Subject>)
    -> Binding<Subject> where Value: AnyObject
  { fatalError() }
}

public struct EnvironmentValues: Sendable {
  public var locale = Locale.current
  public var scenePhase = ScenePhase.active
  public var dismiss = DismissAction()
  public var isPresented = false
  public var openURL = OpenURLAction()
  public var accessibilityReduceMotion = false
}
@MainActor public struct DismissAction: Sendable {
  nonisolated init() {}
  public func callAsFunction() {}
}
public struct OpenURLAction: Sendable {
  @MainActor public func callAsFunction(_ url: URL) {}
}
public enum ScenePhase: Comparable, Sendable { case background, inactive, active }

@propertyWrapper public struct Environment<Value>: DynamicProperty {
  public init(_ keyPath: KeyPath<EnvironmentValues, Value>) {}
  public init(_ type: Value.Type) where Value: AnyObject, Value: Observable {}
  public var wrappedValue: Value { fatalError() }
}
extension Environment: Sendable where Value: Sendable {}

@propertyWrapper public struct AccessibilityFocusState<Value: Hashable>: DynamicProperty {
  public init() where Value: ExpressibleByNilLiteral {}
  public var wrappedValue: Value {
    get { fatalError() }
    nonmutating set {}
  }
  public struct Binding {}
  public var projectedValue: Binding { Binding() }
}

// MARK: Modifiers

public enum EventModifiers {}
public struct AccessibilityTraits: Sendable, SetAlgebraLike {
  public static let isHeader = AccessibilityTraits()
  public static let isButton = AccessibilityTraits()
  public static let isSelected = AccessibilityTraits()
  public static let isImage = AccessibilityTraits()
}
public protocol SetAlgebraLike {}
public enum AccessibilityChildBehavior: Sendable { case ignore, contain, combine }
public enum AccessibilityAdjustmentDirection: Sendable { case increment, decrement }
public enum AccessibilityActionKind: Sendable { case `default`, escape, magicTap }
public struct UITextContentType: Sendable {
  public static let name = UITextContentType()
}
public struct TextInputAutocapitalization: Sendable {
  public static var never: TextInputAutocapitalization { .init() }
}

extension View {
  public nonisolated func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View {
    Anything()
  }
  public nonisolated func padding(_ length: CGFloat) -> some View { Anything() }
  public nonisolated func frame(
    width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center
  ) -> some View { Anything() }
  public nonisolated func frame(
    minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil,
    minHeight: CGFloat? = nil, idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil,
    alignment: Alignment = .center
  ) -> some View { Anything() }
  public nonisolated func aspectRatio(_ ratio: CGFloat? = nil, contentMode: ContentMode)
    -> some View
  { Anything() }
  public nonisolated func background(_ style: some ShapeStyle) -> some View { Anything() }
  public nonisolated func background<V: View>(
    _ view: V, alignment: Alignment = .center
  ) -> some View { Anything() }
  public nonisolated func font(_ font: Font?) -> some View { Anything() }
  public nonisolated func monospacedDigit() -> some View { Anything() }
  public nonisolated func foregroundStyle(_ style: some ShapeStyle) -> some View { Anything() }
  public nonisolated func tint(_ color: Color?) -> some View { Anything() }
  public nonisolated func buttonStyle(_ style: some PrimitiveButtonStyle) -> some View {
    Anything()
  }
  public nonisolated func controlSize(_ size: ControlSize) -> some View { Anything() }
  public nonisolated func pickerStyle(_ style: some PickerStyle) -> some View { Anything() }
  public nonisolated func labelsHidden() -> some View { Anything() }
  public nonisolated func multilineTextAlignment(_ alignment: TextAlignment) -> some View {
    Anything()
  }
  public nonisolated func minimumScaleFactor(_ factor: CGFloat) -> some View { Anything() }
  public nonisolated func lineLimit(_ range: ClosedRange<Int>) -> some View { Anything() }
  public nonisolated func scaleEffect(_ scale: CGFloat) -> some View { Anything() }
  public nonisolated func ignoresSafeArea(_ regions: SafeAreaRegions = .all) -> some View {
    Anything()
  }
  public nonisolated func contentShape(_ shape: some Shape) -> some View { Anything() }
  public nonisolated func onTapGesture(count: Int = 1, perform: @escaping () -> Void) -> some View {
    Anything()
  }
  public nonisolated func statusBarHidden(_ hidden: Bool = true) -> some View { Anything() }
  public nonisolated func disabled(_ disabled: Bool) -> some View { Anything() }
  public nonisolated func textSelection(_ selectability: EnabledTextSelectability) -> some View {
    Anything()
  }
  public nonisolated func autocorrectionDisabled(_ disable: Bool = true) -> some View {
    Anything()
  }
  public nonisolated func textContentType(_ type: UITextContentType?) -> some View { Anything() }
  public nonisolated func textInputAutocapitalization(_ how: TextInputAutocapitalization?)
    -> some View
  { Anything() }
  public nonisolated func privacySensitive(_ sensitive: Bool = true) -> some View { Anything() }
  public nonisolated func tag<V: Hashable>(_ tag: V) -> some View { Anything() }
  public nonisolated func tabItem<V: View>(@ViewBuilder _ label: () -> V) -> some View {
    Anything()
  }
  public nonisolated func id<ID: Hashable>(_ id: ID) -> some View { Anything() }
  public nonisolated func navigationTitle(_ title: some StringProtocol) -> some View { Anything() }
  public nonisolated func toolbar<Content: View>(@ViewBuilder content: () -> Content) -> some View {
    Anything()
  }
  public nonisolated func safeAreaInset<V: View>(
    edge: VerticalEdge, alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
    @ViewBuilder content: () -> V
  ) -> some View { Anything() }
  public nonisolated func preferredColorScheme(_ scheme: ColorScheme?) -> some View { Anything() }
  public nonisolated func interactiveDismissDisabled(_ disabled: Bool = true) -> some View {
    Anything()
  }
  public nonisolated func environment<V>(_ path: WritableKeyPath<EnvironmentValues, V>, _ value: V)
    -> some View
  { Anything() }
  public nonisolated func environment<T: AnyObject & Observable>(_ object: T?) -> some View {
    Anything()
  }
  public nonisolated func swipeActions<T: View>(
    edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: () -> T
  ) -> some View { Anything() }
  public nonisolated func sheet<Content: View>(
    isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil,
    @ViewBuilder content: @escaping () -> Content
  ) -> some View { Anything() }
  public nonisolated func sheet<Item: Identifiable, Content: View>(
    item: Binding<Item?>, onDismiss: (() -> Void)? = nil,
    @ViewBuilder content: @escaping (Item) -> Content
  ) -> some View { Anything() }
  public nonisolated func fullScreenCover<Content: View>(
    isPresented: Binding<Bool>, onDismiss: (() -> Void)? = nil,
    @ViewBuilder content: @escaping () -> Content
  ) -> some View { Anything() }
  public nonisolated func alert<A: View, M: View>(
    _ title: some StringProtocol, isPresented: Binding<Bool>, @ViewBuilder actions: () -> A,
    @ViewBuilder message: () -> M
  ) -> some View { Anything() }
  public nonisolated func confirmationDialog<A: View>(
    _ title: some StringProtocol, isPresented: Binding<Bool>,
    titleVisibility: Visibility = .automatic, @ViewBuilder actions: () -> A
  ) -> some View { Anything() }
  public nonisolated func onOpenURL(perform: @escaping (URL) -> Void) -> some View { Anything() }
  public nonisolated func onAppear(perform: (() -> Void)? = nil) -> some View { Anything() }
  public nonisolated func onDisappear(perform: (() -> Void)? = nil) -> some View { Anything() }
  public nonisolated func onChange<V: Equatable>(
    of value: V, initial: Bool = false, _ action: @escaping (V, V) -> Void
  ) -> some View { Anything() }
  public nonisolated func onChange<V: Equatable>(
    of value: V, initial: Bool = false, _ action: @escaping () -> Void
  ) -> some View { Anything() }
  public nonisolated func task(
    priority: TaskPriority = .userInitiated,
    @_inheritActorContext _ action: @escaping @Sendable () async -> Void
  ) -> some View { Anything() }
  public nonisolated func task<T: Equatable>(
    id: T, priority: TaskPriority = .userInitiated,
    @_inheritActorContext _ action: @escaping @Sendable () async -> Void
  ) -> some View { Anything() }
  public nonisolated func fileExporter<C: Collection>(
    isPresented: Binding<Bool>, documents: C, contentType: UTType,
    onCompletion: @escaping (Result<[URL], any Error>) -> Void
  ) -> some View where C.Element: FileDocument { Anything() }
  public nonisolated func fileImporter(
    isPresented: Binding<Bool>, allowedContentTypes: [UTType],
    onCompletion: @escaping (Result<URL, any Error>) -> Void
  ) -> some View { Anything() }
}
public struct EnabledTextSelectability {
  public static var enabled: EnabledTextSelectability { .init() }
}

extension View {
  public nonisolated func accessibilityHidden(_ hidden: Bool) -> some View { Anything() }
  public nonisolated func accessibilityLabel(_ key: LocalizedStringKey) -> some View { Anything() }
  @_disfavoredOverload public nonisolated func accessibilityLabel(_ label: some StringProtocol)
    -> some View
  { Anything() }
  public nonisolated func accessibilityHint(_ key: LocalizedStringKey) -> some View { Anything() }
  @_disfavoredOverload public nonisolated func accessibilityHint(_ hint: some StringProtocol)
    -> some View
  { Anything() }
  public nonisolated func accessibilityValue(_ key: LocalizedStringKey) -> some View { Anything() }
  @_disfavoredOverload public nonisolated func accessibilityValue(_ value: some StringProtocol)
    -> some View
  { Anything() }
  public nonisolated func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View {
    Anything()
  }
  public nonisolated func accessibilityElement(
    children: AccessibilityChildBehavior = .ignore
  ) -> some View { Anything() }
  public nonisolated func accessibilitySortPriority(_ priority: Double) -> some View { Anything() }
  public nonisolated func accessibilityAdjustableAction(
    _ handler: @escaping (AccessibilityAdjustmentDirection) -> Void
  ) -> some View { Anything() }
  public nonisolated func accessibilityAction(
    _ kind: AccessibilityActionKind = .default, _ handler: @escaping () -> Void
  ) -> some View { Anything() }
  public nonisolated func accessibilityAction(
    named name: some StringProtocol, _ handler: @escaping () -> Void
  ) -> some View { Anything() }
  public nonisolated func accessibilityFocused<V: Hashable>(
    _ binding: AccessibilityFocusState<V>.Binding, equals: V
  ) -> some View { Anything() }
}

// MARK: The app

@MainActor @preconcurrency public protocol App {
  associatedtype Body: Scene
  @SceneBuilder @MainActor @preconcurrency var body: Body { get }
  @MainActor @preconcurrency init()
}
extension App { @MainActor @preconcurrency public static func main() {} }
@MainActor @preconcurrency public protocol Scene {}
@resultBuilder public enum SceneBuilder {
  public static func buildBlock<Content: Scene>(_ content: Content) -> Content { content }
}
public struct WindowGroup<Content: View>: Scene {
  public init(@ViewBuilder content: () -> Content) {}
}

// MARK: Documents, UIKit

public protocol FileDocument {
  static var readableContentTypes: [UTType] { get }
  static var writableContentTypes: [UTType] { get }
  typealias ReadConfiguration = FileDocumentReadConfiguration
  typealias WriteConfiguration = FileDocumentWriteConfiguration
  init(configuration: ReadConfiguration) throws
  func fileWrapper(configuration: WriteConfiguration) throws -> FileWrapper
}
public struct FileDocumentReadConfiguration { public let file: FileWrapper }
public struct FileDocumentWriteConfiguration {}

@MainActor @preconcurrency public protocol UIViewRepresentable: View where Body == Never {
  associatedtype UIViewType: UIView
  associatedtype Coordinator = Void
  func makeUIView(context: Context) -> UIViewType
  func updateUIView(_ view: UIViewType, context: Context)
  static func dismantleUIView(_ view: UIViewType, coordinator: Coordinator)
  func makeCoordinator() -> Coordinator
  typealias Context = UIViewRepresentableContext<Self>
}
extension UIViewRepresentable {
  public var body: Never { fatalError() }
  public static func dismantleUIView(_ view: UIViewType, coordinator: Coordinator) {}
}
extension UIViewRepresentable where Coordinator == Void { public func makeCoordinator() {} }
@MainActor public struct UIViewRepresentableContext<View: UIViewRepresentable> {
  public let coordinator: View.Coordinator
}
open class UIHostingController<Content: View>: UIViewController {
  public init(rootView: Content) { super.init() }
}

public struct ShareLink<Label: View>: Leaf {}
extension ShareLink {
  public init<I: Transferable>(
    item: I, subject: Text? = nil, message: Text? = nil, preview: SharePreview,
    @ViewBuilder label: () -> Label
  ) {}
}
extension ShareLink where Label == SwiftUI.Label<Text, Image> {
  public init<I: Transferable>(
    _ title: some StringProtocol, item: I, subject: Text? = nil, message: Text? = nil,
    preview: SharePreview
  ) {}
}
public struct SharePreview { public init(_ title: some StringProtocol) {} }
