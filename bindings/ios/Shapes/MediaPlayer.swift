// The shape of what the app uses of MediaPlayer.
import Foundation

public let MPMediaItemPropertyTitle = ""
public let MPMediaItemPropertyArtist = ""
public let MPMediaItemPropertyPlaybackDuration = ""
public let MPNowPlayingInfoPropertyMediaType = ""
public let MPNowPlayingInfoPropertyPlaybackRate = ""
public let MPNowPlayingInfoPropertyElapsedPlaybackTime = ""
public let MPNowPlayingInfoPropertyIsLiveStream = ""
public enum MPNowPlayingInfoMediaType: UInt, Sendable { case none, audio, video }
public enum MPNowPlayingPlaybackState: UInt, Sendable {
  case unknown, playing, paused, stopped, interrupted
}
public final class MPNowPlayingInfoCenter: NSObject {
  public class func `default`() -> MPNowPlayingInfoCenter { MPNowPlayingInfoCenter() }
  public var nowPlayingInfo: [String: Any]?
  public var playbackState = MPNowPlayingPlaybackState.unknown
}
public enum MPRemoteCommandHandlerStatus: Int, Sendable {
  case success = 0
  case noSuchContent = 100
  case noActionableNowPlayingItem = 110
  case deviceNotFound = 120
  case commandFailed = 200
}
open class MPRemoteCommandEvent: NSObject {}
open class MPRemoteCommand: NSObject {
  public var isEnabled = true
  @discardableResult
  public func addTarget(
    handler: @escaping (MPRemoteCommandEvent) -> MPRemoteCommandHandlerStatus
  ) -> Any { 0 }
}
open class MPSkipIntervalCommand: MPRemoteCommand {}
open class MPChangePlaybackPositionCommand: MPRemoteCommand {}
open class MPChangePlaybackRateCommand: MPRemoteCommand {}
open class MPRemoteCommandCenter: NSObject {
  public class func shared() -> MPRemoteCommandCenter { MPRemoteCommandCenter() }
  public var playCommand: MPRemoteCommand { MPRemoteCommand() }
  public var pauseCommand: MPRemoteCommand { MPRemoteCommand() }
  public var stopCommand: MPRemoteCommand { MPRemoteCommand() }
  public var togglePlayPauseCommand: MPRemoteCommand { MPRemoteCommand() }
  public var nextTrackCommand: MPRemoteCommand { MPRemoteCommand() }
  public var previousTrackCommand: MPRemoteCommand { MPRemoteCommand() }
  public var skipForwardCommand: MPSkipIntervalCommand { MPSkipIntervalCommand() }
  public var skipBackwardCommand: MPSkipIntervalCommand { MPSkipIntervalCommand() }
  public var seekForwardCommand: MPRemoteCommand { MPRemoteCommand() }
  public var seekBackwardCommand: MPRemoteCommand { MPRemoteCommand() }
  public var changePlaybackPositionCommand: MPChangePlaybackPositionCommand {
    MPChangePlaybackPositionCommand()
  }
  public var changePlaybackRateCommand: MPChangePlaybackRateCommand {
    MPChangePlaybackRateCommand()
  }
}
