// The shape of what the app uses of AppIntents.
import Foundation

public struct LocalizedStringResource: ExpressibleByStringInterpolation, Sendable {
  public init(stringLiteral value: String) {}
}
public struct IntentDescription: ExpressibleByStringInterpolation, Sendable {
  public init(_ text: LocalizedStringResource) {}
  public init(stringLiteral value: String) {}
}
public enum IntentAuthenticationPolicy: Sendable {
  case alwaysAllowed, requiresAuthentication, requiresLocalDeviceAuthentication
}
public protocol IntentResult: Sendable {}
public struct NoResult: IntentResult {}
extension IntentResult where Self == NoResult {
  public static func result() -> NoResult { .init() }
}
public protocol AppIntent: Sendable {
  associatedtype PerformResult: IntentResult
  static var title: LocalizedStringResource { get }
  static var description: IntentDescription? { get }
  static var openAppWhenRun: Bool { get }
  static var authenticationPolicy: IntentAuthenticationPolicy { get }
  init()
  func perform() async throws -> PerformResult
}
extension AppIntent { public static var description: IntentDescription? { nil } }
public protocol SystemIntent: AppIntent {}
public protocol AudioPlaybackIntent: SystemIntent {}
