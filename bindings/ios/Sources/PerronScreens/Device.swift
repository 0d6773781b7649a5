public import PerronShell

/// What the device does for a practice: sound, the lock screen, what is felt, what VoiceOver says.
@MainActor public protocol Device: AnyObject {
  /// A clock that never jumps.
  var now: Instant { get }
  /// Whether VoiceOver is on.
  var isHeard: Bool { get }
  /// Makes the sound session active; false: it could not be.
  func wake() -> Bool
  /// Leaves the sound to others.
  func rest()
  /// Shows it on the lock screen; nothing: it leaves the lock screen.
  func show(_ shown: NowPlaying?)
  /// Plays something to feel.
  func feel(_ pattern: HapticPattern)
  /// Has VoiceOver say it.
  func announce(_ words: String)
}
