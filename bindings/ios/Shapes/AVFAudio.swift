// The shape of what the app uses of AVFAudio, written down from its documentation.
@_exported import Foundation

public final class AVAudioSession: NSObject {
  public struct Category: RawRepresentable, Sendable, Hashable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let playback = Category(rawValue: "")
  }
  public struct Mode: RawRepresentable, Sendable, Hashable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let spokenAudio = Mode(rawValue: "")
  }
  public enum RouteSharingPolicy: UInt, Sendable { case `default`, longFormAudio }
  public struct CategoryOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
  }
  public struct SetActiveOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let notifyOthersOnDeactivation = SetActiveOptions(rawValue: 1)
  }
  public enum InterruptionType: UInt, Sendable { case ended, began }
  public enum InterruptionReason: UInt, Sendable {
    case `default` = 0
    case builtInMicMuted = 2
    case routeDisconnected = 4
  }
  public struct InterruptionOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let shouldResume = InterruptionOptions(rawValue: 1)
  }
  public enum RouteChangeReason: UInt, Sendable {
    case unknown, newDeviceAvailable, oldDeviceUnavailable, categoryChange, override
    case wakeFromSleep = 6
    case noSuitableRouteForCategory, routeConfigurationChange
  }
  public class func sharedInstance() -> AVAudioSession { AVAudioSession() }
  public func setCategory(_ category: Category, mode: Mode, options: CategoryOptions = []) throws {}
  public func setCategory(
    _ category: Category, mode: Mode, policy: RouteSharingPolicy, options: CategoryOptions = []
  ) throws {}
  public func setActive(_ active: Bool, options: SetActiveOptions = []) throws {}
  public class var interruptionNotification: NSNotification.Name { .init("") }
  public class var routeChangeNotification: NSNotification.Name { .init("") }
  public class var mediaServicesWereResetNotification: NSNotification.Name { .init("") }
  public class var mediaServicesWereLostNotification: NSNotification.Name { .init("") }
}
public let AVAudioSessionInterruptionTypeKey = ""
public let AVAudioSessionInterruptionOptionKey = ""
public let AVAudioSessionInterruptionReasonKey = ""
public let AVAudioSessionRouteChangeReasonKey = ""

open class AVAudioBuffer: NSObject {}
public final class AVAudioFormat: NSObject {
  public var sampleRate: Double { 0 }
  public var channelCount: UInt32 { 0 }
}
public final class AVAudioPCMBuffer: AVAudioBuffer {
  public var frameLength: UInt32 = 0
  public var stride: Int { 1 }
  public var format: AVAudioFormat { AVAudioFormat() }
  public var floatChannelData: UnsafePointer<UnsafeMutablePointer<Float>>? { nil }
  public var int16ChannelData: UnsafePointer<UnsafeMutablePointer<Int16>>? { nil }
}
public enum AVSpeechSynthesisVoiceQuality: Int, Sendable {
  case `default` = 1
  case enhanced, premium
}
public final class AVSpeechSynthesisVoice: NSObject {
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let isNoveltyVoice = Traits(rawValue: 1)
    public static let isPersonalVoice = Traits(rawValue: 2)
  }
  public init?(identifier: String) {}
  public class func speechVoices() -> [AVSpeechSynthesisVoice] { [] }
  public var identifier: String { "" }
  public var language: String { "" }
  public var quality: AVSpeechSynthesisVoiceQuality { .default }
  public var voiceTraits: Traits { [] }
}
public let AVSpeechUtteranceMinimumSpeechRate: Float = 0
public let AVSpeechUtteranceMaximumSpeechRate: Float = 1
public let AVSpeechUtteranceDefaultSpeechRate: Float = 0.5
open class AVSpeechUtterance: NSObject {
  public init(string: String) {}
  public var voice: AVSpeechSynthesisVoice?
  public var rate: Float = 0
  public var pitchMultiplier: Float = 1
  public var prefersAssistiveTechnologySettings = false
}
open class AVSpeechSynthesizer: NSObject {
  public typealias BufferCallback = (AVAudioBuffer) -> Void
  public func write(
    _ utterance: AVSpeechUtterance, toBufferCallback callback: @escaping BufferCallback
  ) {}
}
