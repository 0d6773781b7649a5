public import Foundation
internal import PerronFFI

/// Why a call did nothing.
///
/// ```swift
/// do {
///   try await companion.logNight(night)
/// } catch let fault {
///   message = fault.localizedDescription
/// }
/// ```
///
/// Its words can be shown as they are: they are in the companion's language and hold nothing that a person wrote. What is a
/// mistake of the shell, and no news for a person, has no words.
public enum Fault: Error, Hashable, Sendable {
  /// The companion was closed.
  case closed
  /// A moment, a number or a name that is none.
  case input(what: String)
  /// There is no such exercise or entry, or it has faults.
  case missing(says: String)
  /// The wishes do not fit the exercise, or a file cannot be read.
  case unfit(says: String)
  /// A rule says no, and why.
  case refused(says: String)
  /// There are no keys here yet, or who sent it is not known here: pairing comes first.
  case unpaired(says: String)
  /// The clips or recordings cannot be used, or there is no sound to be had.
  case sound(says: String)
  /// The key of what is kept could not be had: after the device was started and not yet unlocked, for instance.
  case key(says: String)
  /// What is kept could not be read or written; nothing that was acknowledged is lost by it.
  case store(says: String, damaged: Bool)
  /// The task was cancelled, and the call given up.
  case givenUp
  /// A fault of the library itself. What it said stays behind: it could quote what a person wrote. The companion goes on, and
  /// the call may be made again.
  case broken(says: String?)
}

extension Fault: LocalizedError {
  /// What can be shown to a person; nothing where there is nothing to tell them.
  public var errorDescription: String? {
    switch self {
    case .missing(let says), .unfit(let says), .refused(let says), .unpaired(let says),
      .sound(let says), .key(let says), .store(let says, damaged: _):
      says
    case .broken(let says):
      says
    case .closed, .input, .givenUp:
      nil
    }
  }
}

extension Fault {
  init(_ error: any Error) {
    guard let fault = error as? PerronFFI.Fault else {
      self = .broken(says: nil)
      return
    }
    self =
      switch fault {
      case .Closed: .closed
      case .Input(let what): .input(what: what)
      case .Missing(let says): .missing(says: says)
      case .Unfit(let says): .unfit(says: says)
      case .Refused(let says): .refused(says: says)
      case .Unpaired(let says): .unpaired(says: says)
      case .Sound(let says): .sound(says: says)
      case .Key(let says): .key(says: says)
      case .Store(let says, let damaged): .store(says: says, damaged: damaged)
      case .Broken(let says): .broken(says: says)
      case .GivenUp: .givenUp
      }
  }
}
