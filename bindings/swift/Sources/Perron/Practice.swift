internal import Foundation
public import PerronFFI

/// A practice that sounds. Letting go of it, or closing it, fades and stops.
///
/// ```swift
/// let practice = try await companion.begin(prepared)
/// for await news in practice.events {
///   caption = news.text?.reveal() ?? caption
/// }
/// ```
///
/// Hold on to the practice itself, too: a task that has its events alone does not keep it sounding.
public final class Practice: Sendable {
  let bridge: PerronFFI.Practice
  private let lately: Lately
  private let calls: Calls

  /// What happens, one thing after another; it ends when the practice is over. Nothing is dropped, however late it is read.
  ///
  /// It is for one reader.
  public let events: AsyncStream<News>

  init(
    _ bridge: PerronFFI.Practice, _ events: AsyncStream<News>, _ lately: Lately, _ calls: Calls
  ) {
    self.bridge = bridge
    self.events = events
    self.lately = lately
    self.calls = calls
  }

  /// Does what the person, or the system, wants. It returns at once, and what has no meaning now is refused in the news.
  public func act(_ act: Act) {
    switch act {
    case .pause: bridge.pause()
    case .resume: bridge.resume()
    case .continue: bridge.leaveHold()
    case .stay: bridge.stay()
    case .back: bridge.back()
    case .ground: bridge.ground()
    case .return: bridge.leaveGrounding()
    case .stop: bridge.stop()
    case .interruptionBegan: bridge.interruptionBegan()
    case .interruptionEnded(let lasted, let mayResume):
      bridge.interruptionEnded(lasted: lasted.crossingMilliseconds, mayResume: mayResume)
    case .routeLost: bridge.routeLost()
    }
  }

  /// Gives the voice another level in decibels: 0 is as it was made, -40 hardly there.
  public func setVoiceLevel(decibels: Float) {
    bridge.level(voice: true, decibels: decibels)
  }

  /// Gives every bed another level in decibels: 0 is as it was made, -40 hardly there.
  public func setBedLevel(decibels: Float) {
    bridge.level(voice: false, decibels: decibels)
  }

  /// Tells that the screen went off, or came back: the device holds more sound ready, in a short fade at the next pause.
  public func setAtRest(_ atRest: Bool) {
    bridge.rest(atRest: atRest)
  }

  /// This moment, for a screen that appears in the middle: the time that is left is asked, the rest is as the news told it
  /// last.
  public var now: Now {
    let left = bridge.left()
    return lately.now(left: left < 0 ? nil : .milliseconds(left))
  }

  /// What is shown now that it is over; before that, as if the person had stopped it.
  public func afterwards() async -> Afterwards {
    let bridge = bridge
    return await calls.make { bridge.afterwards() }
  }

  /// Keeps the answer after it; answers what follows.
  public func answered(_ score: Score) async throws(Fault) -> Offering? {
    let bridge = bridge
    return try await calls.make { try bridge.answeredAfter(score: score) }
  }

  /// The first thing that could not be kept of it, if anything could not.
  public var trouble: Fault? {
    bridge.trouble().map(Fault.init)
  }

  /// Fades, stops, and waits until all is silent and kept. It may be called twice, and by a reader of the events.
  public func close() async {
    let bridge = bridge
    await calls.make { bridge.finish() }
  }
}

/// This moment of a practice.
public struct Now: Hashable, Sendable {
  /// Where it is.
  public let state: PracticeState
  /// Until the end; nothing while it waits for the person.
  public let left: Duration?
  /// The sentence that is heard, or was heard last; it may be a person's own words.
  public let sentence: PrivateText?
}

/// How a practice stood when something happened last: written where it is heard, read by whoever asks.
package final class Lately: @unchecked Sendable {
  private let lock = NSLock()
  private var state = PracticeState.playing
  private var sentence: PrivateText?

  package init() {}

  func heard(_ news: News) {
    lock.withLock {
      state = news.state
      switch news.event {
      case .sentence: sentence = news.text
      case .returned: sentence = nil
      default: break
      }
    }
  }

  func now(left: Duration?) -> Now {
    lock.withLock { Now(state: state, left: left, sentence: sentence) }
  }
}

/// Passes on what happens. The library lets go of it when all is told.
package final class Hearing: PerronFFI.Listener {
  private let continuation: AsyncStream<News>.Continuation
  private let lately: Lately

  package init(_ continuation: AsyncStream<News>.Continuation, _ lately: Lately) {
    self.continuation = continuation
    self.lately = lately
  }

  deinit {
    continuation.finish()
  }

  package func heard(news: PerronFFI.News) throws {
    let news = News(news)
    lately.heard(news)
    continuation.yield(news)
    if news.event.isLast {
      continuation.finish()
    }
  }
}
