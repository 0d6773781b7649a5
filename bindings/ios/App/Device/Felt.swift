import CoreHaptics
import PerronShell

/// What can be felt. A phone that cannot, and a person who does not want it, feel nothing; that is never a fault.
@MainActor final class Felt {
  /// Whether the person wants it; at first they do.
  static var isWanted: Bool {
    get { UserDefaults.standard.object(forKey: "haptics") as? Bool ?? true }
    set { UserDefaults.standard.set(newValue, forKey: "haptics") }
  }

  private var engine: CHHapticEngine?

  func play(_ pattern: HapticPattern) {
    guard Self.isWanted, CHHapticEngine.capabilitiesForHardware().supportsHaptics else { return }
    do {
      let engine = try engine ?? make()
      self.engine = engine
      try engine.start()
      try engine.makePlayer(with: CHHapticPattern(pattern)).start(atTime: CHHapticTimeImmediate)
    } catch {
      // The next one is tried anew.
      engine = nil
    }
  }

  private func make() throws -> CHHapticEngine {
    let engine = try CHHapticEngine()
    engine.playsHapticsOnly = true
    engine.isAutoShutdownEnabled = true
    return engine
  }
}

extension CHHapticPattern {
  convenience init(_ pattern: HapticPattern) throws {
    var events = pattern.taps.map { tap in
      CHHapticEvent(
        eventType: .hapticTransient,
        parameters: [
          .init(parameterID: .hapticIntensity, value: Float(tap.strength)),
          .init(parameterID: .hapticSharpness, value: 0.2),
        ],
        relativeTime: tap.at.seconds)
    }
    var curves: [CHHapticParameterCurve] = []
    if let last = pattern.line.last {
      events.append(
        CHHapticEvent(
          eventType: .hapticContinuous,
          parameters: [
            .init(parameterID: .hapticIntensity, value: 1),
            .init(parameterID: .hapticSharpness, value: 0.1),
          ],
          relativeTime: 0, duration: last.at.seconds))
      curves.append(
        CHHapticParameterCurve(
          parameterID: .hapticIntensityControl,
          controlPoints: pattern.line.map {
            .init(relativeTime: $0.at.seconds, value: Float($0.strength))
          },
          relativeTime: 0))
    }
    try self.init(events: events, parameterCurves: curves)
  }
}
