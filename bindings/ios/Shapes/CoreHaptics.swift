// The shape of what the app uses of CoreHaptics.
@_exported import Foundation

public final class CHHapticEventParameter: NSObject {
  public struct ID: Sendable {
    public static let hapticIntensity = ID()
    public static let hapticSharpness = ID()
  }
  public init(parameterID: ID, value: Float) {}
}
public final class CHHapticEvent: NSObject {
  public struct EventType: Sendable {
    public static let hapticTransient = EventType()
    public static let hapticContinuous = EventType()
  }
  public convenience init(
    eventType: EventType, parameters: [CHHapticEventParameter], relativeTime: TimeInterval
  ) { self.init() }
  public convenience init(
    eventType: EventType, parameters: [CHHapticEventParameter], relativeTime: TimeInterval,
    duration: TimeInterval
  ) { self.init() }
}
public final class CHHapticParameterCurve: NSObject {
  public final class ControlPoint: NSObject {
    public init(relativeTime: TimeInterval, value: Float) {}
  }
  public init(
    parameterID: CHHapticDynamicParameter.ID, controlPoints: [ControlPoint],
    relativeTime: TimeInterval
  ) {}
}
public final class CHHapticDynamicParameter: NSObject {
  public struct ID: Sendable { public static let hapticIntensityControl = ID() }
}
public final class CHHapticPattern: NSObject {
  public init(events: [CHHapticEvent], parameterCurves: [CHHapticParameterCurve]) throws {}
}
public protocol CHHapticDeviceCapability { var supportsHaptics: Bool { get } }
public protocol CHHapticPatternPlayer: NSObjectProtocol { func start(atTime: TimeInterval) throws }
public let CHHapticTimeImmediate: TimeInterval = 0
public final class CHHapticEngine {
  public init() throws {}
  public class func capabilitiesForHardware() -> any CHHapticDeviceCapability { fatalError() }
  public var playsHapticsOnly = false
  public var isAutoShutdownEnabled = false
  public func start() throws {}
  public func makePlayer(with: CHHapticPattern) throws -> any CHHapticPatternPlayer { fatalError() }
}
