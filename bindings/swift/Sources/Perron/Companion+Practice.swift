public import PerronFFI

extension Companion {
  /// Prepares an exercise: chooses, has everything spoken, lays it out to the frame. It takes a while: up to some seconds
  /// where the platform's voice speaks.
  ///
  /// A length that cannot be had becomes the nearest, and ``Prepared/insteadOf`` says so. What the wishes leave open is filled
  /// with what was agreed with a therapist for today, whose recordings speak.
  public func prepare(
    _ id: Exercise.ID, in language: Language, wishes: Wishes = Wishes()
  ) async throws(Fault) -> Prepared {
    let (bridge, calls, wishes, now) = (bridge, calls, wishes.crossing, clock.now())
    return try await calls.make { cancel in
      Prepared(
        try bridge.prepareToday(
          id: id, language: language, wishes: wishes, now: now, cancel: cancel), calls)
    }
  }

  /// Prepares the grounding by itself. Nothing of it is kept, and it waits for no key.
  public func prepareGrounding(in language: Language) async throws(Fault) -> Prepared {
    let (bridge, calls) = (bridge, calls)
    return try await calls.make {
      Prepared(try bridge.prepareGrounding(language: language), calls)
    }
  }

  /// The exercise that was begun last, by its title; nothing where there is none yet.
  public func last() async throws(Fault) -> String? {
    let bridge = bridge
    return try await calls.make { try bridge.last() }
  }

  /// Prepares the exercise that was begun last as it was wished, nothing asked: the ritual in one action. It takes a while.
  public func prepareAgain() async throws(Fault) -> Prepared {
    let (bridge, calls, now) = (bridge, calls, clock.now())
    return try await calls.make { cancel in
      Prepared(try bridge.prepareAgain(now: now, cancel: cancel), calls)
    }
  }

  /// Whether a practice was cut off that can go on now; of one that cannot, what was heard is kept.
  public func wasCutOff() async throws(Fault) -> Bool {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.wasCutOff(now: now) }
  }

  /// Prepares what was cut off, to go on at the interrupted sentence with the same wishes; nothing: nothing was. It takes a
  /// while.
  public func prepareResumed() async throws(Fault) -> Resumed? {
    let (bridge, calls, now) = (bridge, calls, clock.now())
    return try await calls.make { cancel in
      guard let it = try bridge.prepareResumed(now: now, cancel: cancel) else { return nil }
      let prepared = it.prepared.map { Prepared($0, calls) }
      return Resumed(prepared: prepared, goesOn: it.goesOn, says: it.says)
    }
  }

  /// Prepares the rehearsal of the new dream, of this length or the usual. It takes a while.
  public func prepareRehearsal(
    in language: Language, length: Duration? = nil
  ) async throws(Fault) -> Prepared {
    let (bridge, calls, now) = (bridge, calls, clock.now())
    return try await calls.make { cancel in
      let prepared = try bridge.prepareRehearsal(
        language: language, length: length?.crossing, now: now, cancel: cancel)
      return Prepared(prepared, calls)
    }
  }

  /// The wishes that call back a safe place which was kept: its words, and nothing else is chosen.
  public func wishes(ofPlace id: Kept.ID) async throws(Fault) -> Wishes {
    let bridge = bridge
    return try await calls.make { Wishes(try bridge.placeWishes(id: id)) }
  }

  /// Begins what was prepared, or lets it go on. Nothing sounds before this returns, and an error means that nothing has
  /// begun.
  ///
  /// What sounded before fades and stops. What cannot be kept keeps nothing from sounding: ``Practice/trouble`` tells it
  /// afterwards.
  ///
  /// - Parameters:
  ///   - prepared: What was prepared.
  ///   - before: The answer to the question before it.
  ///   - isAtRest: Whether the screen is off.
  public func begin(
    _ prepared: Prepared, before: Score = .notAsked, isAtRest: Bool = false
  ) async throws(Fault) -> Practice {
    let (bridge, calls, now) = (bridge, calls, clock.now())
    let (events, continuation) = AsyncStream.makeStream(
      of: News.self, bufferingPolicy: .unbounded)
    let lately = Lately()
    return try await calls.make {
      let practice = try bridge.begin(
        prepared: prepared.bridge, before: before, atRest: isAtRest,
        listener: Hearing(continuation, lately), now: now)
      return Practice(practice, events, lately, calls)
    }
  }

  /// What stands before an exercise now: pages, the question, and why it waits or rests today.
  ///
  /// Where nothing can be read of what is kept, it is answered as if nothing were: a locked journal is no reason to keep an
  /// exercise that calms from anyone.
  public func before(
    _ id: Exercise.ID, in language: Language, ending: Ending? = nil
  ) async throws(Fault) -> Before {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.before(id: id, language: language, ending: ending, now: now)
    }
  }

  /// Keeps that a caution page was read; where nothing can be kept, it is shown again the next time.
  public func read(_ page: CautionPage) async throws(Fault) {
    let bridge = bridge
    try await calls.make { try bridge.read(page: page) }
  }

  /// What follows from the answer before an exercise; nothing: it can begin. Where the dreams rest by it, that is kept.
  public func answered(
    _ score: Score, before id: Exercise.ID, in language: Language, ending: Ending? = nil
  ) async throws(Fault) -> Offering? {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.answeredBefore(
        id: id, language: language, ending: ending, before: score, now: now)
    }
  }

  /// The question after the latest practice, where it was not asked then and still is worth asking: after a sleep ending,
  /// say. Nothing where it is not.
  public func unanswered() async throws(Fault) -> Question? {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.unanswered(now: now) }
  }

  /// Keeps the answer to ``unanswered()``; answers what follows from it.
  public func answeredLate(_ score: Score) async throws(Fault) -> Offering? {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.answeredLate(score: score, now: now) }
  }
}
