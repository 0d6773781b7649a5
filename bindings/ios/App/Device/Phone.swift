import AVFAudio
import MediaPlayer
import PerronScreens
import PerronShell
import UIKit

/// The phone as a practice sees it: the sound session, the lock screen, what is felt, VoiceOver.
@MainActor final class Phone: Device {
  enum Interruption {
    case began
    case ended(shouldResume: Bool)
  }

  var onInterruption: (Interruption) -> Void = { _ in }
  var onRoute: (RouteChange) -> Void = { _ in }
  var onServiceLost: () -> Void = {}
  var onRemote: (RemoteCommand) -> Bool = { _ in false }
  var say: (Word) -> String = { _ in "" }

  private let session = AVAudioSession.sharedInstance()
  private let felt = Felt()
  private let began = ContinuousClock.now
  private var heard: [any NSObjectProtocol] = []

  init() {
    listen()
    wire()
  }

  /// A clock that goes on while the phone sleeps and that nobody sets.
  var now: Instant { began.duration(to: .now) }

  var isHeard: Bool { UIAccessibility.isVoiceOverRunning }

  func wake() -> Bool {
    do {
      // Playback: it goes on with the screen off and the ring switch silent. Spoken audio: another app's directions pause it
      // and are not spoken over it.
      // The usual policy: with the one of long audio it would sound from the loudspeaker that music was sent to last.
      try session.setCategory(.playback, mode: .spokenAudio)
      try session.setActive(true)
      return true
    } catch {
      return false
    }
  }

  func rest() { try? session.setActive(false, options: .notifyOthersOnDeactivation) }

  func feel(_ pattern: HapticPattern) { felt.play(pattern) }

  func announce(_ words: String) {
    UIAccessibility.post(notification: .announcement, argument: words)
  }

  func show(_ shown: NowPlaying?) {
    let center = MPNowPlayingInfoCenter.default()
    guard let shown else {
      center.nowPlayingInfo = nil
      return
    }
    var info: [String: Any] = [
      MPMediaItemPropertyTitle: say(shown.title),
      MPMediaItemPropertyArtist: say(Word.nowPlayingArtist),
      MPNowPlayingInfoPropertyMediaType: MPNowPlayingInfoMediaType.audio.rawValue,
      MPNowPlayingInfoPropertyPlaybackRate: shown.rate,
    ]
    if let length = shown.length, let elapsed = shown.elapsed {
      info[MPMediaItemPropertyPlaybackDuration] = length.seconds
      info[MPNowPlayingInfoPropertyElapsedPlaybackTime] = elapsed.seconds
    } else {
      info[MPNowPlayingInfoPropertyIsLiveStream] = true
    }
    center.nowPlayingInfo = info
    center.playbackState = shown.rate > 0 ? .playing : .paused
  }

  // MARK: What the system tells

  private func listen() {
    let center = NotificationCenter.default
    func hear(_ name: Notification.Name, _ then: @escaping @MainActor (Told) -> Void) {
      heard.append(
        center.addObserver(forName: name, object: session, queue: .main) { note in
          let told = Told(note)
          MainActor.assumeIsolated { then(told) }
        })
    }
    hear(AVAudioSession.interruptionNotification) { [weak self] told in
      guard let kind = told.interruption else { return }
      switch kind {
      // A way that went is no call: nothing tells its end, and it goes on when the person does.
      case .began where told.reason == .routeDisconnected: self?.onRoute(.deviceGone)
      case .began: self?.onInterruption(.began)
      case .ended: self?.onInterruption(.ended(shouldResume: told.shouldResume))
      @unknown default: break
      }
    }
    hear(AVAudioSession.routeChangeNotification) { [weak self] told in
      if let change = told.route { self?.onRoute(change) }
    }
    hear(AVAudioSession.mediaServicesWereResetNotification) { [weak self] _ in
      self?.onServiceLost()
    }
  }

  /// What is in a notification, taken out where it was told.
  private struct Told: Sendable {
    let interruption: AVAudioSession.InterruptionType?
    let reason: AVAudioSession.InterruptionReason?
    let shouldResume: Bool
    let route: RouteChange?

    init(_ note: Notification) {
      let number = { (key: String) in note.userInfo?[key] as? UInt }
      interruption = number(AVAudioSessionInterruptionTypeKey)
        .flatMap(AVAudioSession.InterruptionType.init)
      reason = number(AVAudioSessionInterruptionReasonKey)
        .flatMap(AVAudioSession.InterruptionReason.init)
      shouldResume = AVAudioSession.InterruptionOptions(
        rawValue: number(AVAudioSessionInterruptionOptionKey) ?? 0
      ).contains(.shouldResume)
      route = number(AVAudioSessionRouteChangeReasonKey)
        .flatMap(AVAudioSession.RouteChangeReason.init).map(RouteChange.init)
    }
  }

  // MARK: The lock screen's buttons

  /// The system calls on the main thread as far as anyone has seen, and nothing it says promises it.
  private nonisolated static func onMain<Value: Sendable>(
    _ what: @MainActor @Sendable () -> Value
  ) -> Value {
    if Thread.isMainThread { return MainActor.assumeIsolated(what) }
    return DispatchQueue.main.sync { MainActor.assumeIsolated(what) }
  }

  private func wire() {
    let center = MPRemoteCommandCenter.shared()
    let wired: [(MPRemoteCommand, RemoteCommand)] = [
      (center.playCommand, .play), (center.pauseCommand, .pause),
      (center.togglePlayPauseCommand, .toggle), (center.nextTrackCommand, .next),
      (center.previousTrackCommand, .previous), (center.stopCommand, .stop),
    ]
    for (command, remote) in wired {
      command.isEnabled = true
      command.addTarget { @Sendable [weak self] _ in
        let isDone = Self.onMain { self?.onRemote(remote) ?? false }
        return isDone ? .success : .commandFailed
      }
    }
    // A position means nothing to someone with closed eyes.
    for command in [
      center.changePlaybackPositionCommand, center.skipForwardCommand,
      center.skipBackwardCommand, center.seekForwardCommand, center.seekBackwardCommand,
      center.changePlaybackRateCommand,
    ] {
      command.isEnabled = false
    }
  }
}

extension RouteChange {
  init(_ reason: AVAudioSession.RouteChangeReason) {
    self =
      switch reason {
      case .oldDeviceUnavailable: .deviceGone
      case .newDeviceAvailable: .deviceNew
      case .categoryChange: .category
      case .override: .override
      case .wakeFromSleep: .woken
      case .noSuitableRouteForCategory: .noRoute
      case .routeConfigurationChange: .configuration
      case .unknown: .unknown
      @unknown default: .unknown
      }
  }
}

extension Duration {
  /// For a framework that counts in seconds.
  var seconds: Double { self / .seconds(1) }
}
