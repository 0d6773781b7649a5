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
  private let calls: Calls

  /// What happens, one thing after another; it ends when the practice is over. Nothing is dropped, however late it is read.
  ///
  /// It is for one reader.
  public let events: AsyncStream<News>

  init(_ bridge: PerronFFI.Practice, _ events: AsyncStream<News>, _ calls: Calls) {
    self.bridge = bridge
    self.events = events
    self.calls = calls
  }

  /// Does what the person, or the system, wants. It returns at once, and what has no meaning now is refused in the news.
  public func act(_ act: Act) {
    bridge.act(act: act.crossing)
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

  /// This moment. The news tell the same as it goes; a screen that appears in the middle asks here.
  public var now: Now {
    Now(bridge.now())
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

  init(_ it: PerronFFI.Now) {
    state = it.state
    left = it.left.map(Duration.init(crossed:))
    sentence = it.sentence
  }
}

/// Passes on what happens. The library lets go of it when all is told.
final class Hearing: PerronFFI.Listener {
  private let continuation: AsyncStream<News>.Continuation

  init(_ continuation: AsyncStream<News>.Continuation) {
    self.continuation = continuation
  }

  deinit {
    continuation.finish()
  }

  func heard(news: PerronFFI.News) throws {
    let news = News(news)
    continuation.yield(news)
    if news.event.isLast {
      continuation.finish()
    }
  }
}
