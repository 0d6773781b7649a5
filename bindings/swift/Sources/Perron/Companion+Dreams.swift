public import PerronFFI

extension Companion {
  /// Where the person is in the dream programme at this moment.
  public func programme() async throws(Fault) -> Programme {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { Programme(try bridge.programme(now: now)) }
  }

  /// Keeps a dream that was chosen, under its title; answers its name.
  ///
  /// - Parameters:
  ///   - title: What the person calls it.
  ///   - worst: Is it the worst?
  ///   - happened: Is it about something that really happened?
  @discardableResult
  public func chooseDream(
    _ title: PrivateText, worst: Told, happened: Told
  ) async throws(Fault) -> Kept.ID {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      try bridge.chooseDream(title: title, worst: worst, happened: happened, now: now)
    }
  }

  /// Keeps the nightmare as it was, once. It is never spoken.
  @discardableResult
  public func writeDream(_ text: PrivateText) async throws(Fault) -> Kept.ID {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.writeDream(text: text, now: now) }
  }

  /// The words of the new dream that would be changed again; nothing where the next change makes a new one.
  public func dreamToChange() async throws(Fault) -> PrivateText? {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.dreamToChange(now: now) }
  }

  /// Keeps the new dream: of the dream that was chosen, or in place of its earlier words.
  @discardableResult
  public func changeDream(_ text: PrivateText) async throws(Fault) -> Kept.ID {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.changeDream(text: text, now: now) }
  }

  /// Keeps what the person found when they looked at their new dream; answers what is said of it. Any of it may be left out.
  public func checkDream(done: Met? = nil, needs: [NeedMet] = []) async throws(Fault) -> String {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.checkDream(done: done, needs: needs, now: now) }
  }

  /// Lays a dream aside: the one that is being worked on, or else the new dream. It stays among what is kept.
  @discardableResult
  public func layDreamAside() async throws(Fault) -> Kept.ID {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make { try bridge.layDreamAside(now: now) }
  }

  /// The nightmare as it was, for its owner to read: it is shown when it is asked for, and spoken never.
  public func original(of id: Kept.ID) async throws(Fault) -> ForReading? {
    let bridge = bridge
    return try await calls.make { try bridge.original(id: id) }
  }
}
