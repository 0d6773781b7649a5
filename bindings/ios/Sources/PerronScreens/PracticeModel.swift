public import Observation
public import Perron
public import PerronShell

public import struct PerronFFI.Offering
// Names of the bridge whose conformances are used here; Perron gives them other names and not those.
public import enum PerronFFI.Stage

/// One practice, from the pages before it to what is shown after.
@MainActor @Observable public final class PracticeModel {
  /// A way to begin, with what was chosen.
  public enum Beginning: Sendable {
    case exercise(id: String, wishes: Wishes)
    case grounding, again, resumed, rehearsal
  }

  /// What is on the screen.
  public enum Phase {
    case preparing
    case before(BeforeWalk<Stage, Offering>)
    case playing
    case after(AfterScreen)
    case offers(Offering)
    /// It did not begin; the words say why.
    case trouble(String)
    /// It did not begin, and the shell has words for why.
    case opens(Word)
    case closed
  }

  public private(set) var phase = Phase.preparing
  public private(set) var player = Player(sleeps: false)
  public private(set) var title = ""
  /// What is said of a preparation: a length that could not be had, sentences without a voice.
  public private(set) var instead: Int?
  public private(set) var unvoiced = 0
  public private(set) var isProvisional = false
  public private(set) var says: String?
  public private(set) var afterwards: Afterwards?
  /// What could not be kept of it.
  public private(set) var trouble: String?
  /// Whether the words of this place can be kept.
  public private(set) var keepsPlace = false

  /// Told when it sounds, and when it is known that it will not; it may be told twice.
  @ObservationIgnored public var onSettled: @MainActor () -> Void = {}

  private let companion: Companion
  private let language: Language
  private let device: any Device
  private var interruptions = Interruptions()
  private var resting = Rest()
  private var isBehind = false
  private var practice: Practice?
  private var prepared: Prepared?
  private var unspoken: Set<PrivateText> = []
  private var score = Score.notAsked
  private var beginning: Beginning
  /// Counts what was begun, so that a preparation that was left for another never sounds.
  private var turn = 0
  private var preparing: Task<Result<Prepared?, Fault>, Never>?

  public init(
    _ beginning: Beginning, companion: Companion, language: Language, device: any Device
  ) {
    (self.beginning, self.companion, self.language) = (beginning, companion, language)
    self.device = device
  }

  /// Opens it: the pages before it, or at once where nothing is asked.
  public func open() async {
    guard let (id, ending) = walked else { return await begin() }
    do throws(Fault) {
      let before = try await companion.before(id, in: language, ending: ending)
      let walk = BeforeWalk<Stage, Offering>(
        stages: before.stages, waits: before.waits, warns: before.warns, rests: before.rests)
      await show(walk)
    } catch {
      phase = .trouble(error.localizedDescription)
    }
  }

  /// On from a page. One that was read is kept as read; where nothing can be kept it is shown again another time.
  public func goOn() async {
    guard case .before(var walk) = phase else { return }
    if case .stage(.caution(let caution)) = walk.shown { try? await companion.read(caution.page) }
    walk.goOn()
    await show(walk)
  }

  /// On from the question, with the answer or without.
  public func answer(_ score: Score) async {
    guard case .before(var walk) = phase, case .stage(.question) = walk.shown else { return }
    self.score = score
    if let (id, ending) = walked,
      let rests = try? await companion.answered(score, before: id, in: language, ending: ending)
    {
      walk.rest(rests)
    } else {
      walk.goOn()
    }
    await show(walk)
  }

  /// Here and now: in the practice, or in place of what stands before or after it.
  public func ground() async {
    if practice != nil, !player.stand.isOver {
      tell(.ground)
    } else {
      beginning = .grounding
      await begin()
    }
  }

  /// What a control does. Help is a screen and does nothing here.
  public func tap(_ control: Player.Control) {
    guard let command = Player.command(control) else { return }
    tell(command)
  }

  /// A button of the lock screen or a headset; false: it has no meaning now.
  public func remote(_ remote: RemoteCommand) -> Bool {
    guard practice != nil, let command = remote.command(in: player.stand) else { return false }
    tell(command)
    return true
  }

  public func interruptionBegan() {
    guard practice != nil else { return }
    follow(interruptions.began(at: device.now))
  }

  public func interruptionEnded(shouldResume: Bool) {
    follow(interruptions.ended(at: device.now, shouldResume: shouldResume))
  }

  /// The system's sound service died and came back.
  public func soundServiceLost() { follow(interruptions.serviceLost()) }

  public func routeChanged(_ change: RouteChange) {
    if let command = change.command { practice?.act(Act(command)) }
  }

  /// The screen went off, or came back.
  public func presence(_ presence: Presence) {
    guard let rests = resting.tell(presence) else { return }
    isBehind = rests
    practice?.setAtRest(rests)
  }

  /// Keeps the answer after it; what follows is offered.
  public func answerAfter(_ score: Score) async {
    do throws(Fault) {
      if let offering = try await practice?.answered(score) {
        phase = .offers(offering)
        return
      }
    } catch {
      trouble = error.localizedDescription
    }
    phase = .closed
  }

  /// Keeps the words of this place.
  public func keepPlace() async -> Bool {
    guard keepsPlace, let prepared else { return false }
    let kept = try? await companion.keepPlace(
      of: prepared.exercise, in: prepared.language, answers: prepared.wishes.answers)
    if kept != nil { keepsPlace = false }
    return kept != nil
  }

  /// Leaves it: what sounds fades and stops.
  public func close() async {
    turn += 1
    preparing?.cancel()
    phase = .closed
    await end()
  }

  // The exercise whose pages come first; nothing: none do.
  private var walked: (id: String, ending: Ending?)? {
    switch beginning {
    case .exercise(let id, let wishes): (id, wishes.ending)
    case .rehearsal: ("new-dream", nil)
    case .grounding, .again, .resumed: nil
    }
  }

  private func show(_ walk: BeforeWalk<Stage, Offering>) async {
    if case .begins = walk.shown { await begin() } else { phase = .before(walk) }
  }

  private func begin() async {
    phase = .preparing
    turn += 1
    let mine = turn
    defer { onSettled() }
    // Nobody waits for what was prepared before: a voice that still speaks for it would hold up this one.
    preparing?.cancel()
    let preparing = Task { () async -> Result<Prepared?, Fault> in
      do throws(Fault) { return .success(try await prepare()) } catch { return .failure(error) }
    }
    self.preparing = preparing
    do throws(Fault) {
      guard let prepared = try await preparing.value.get(), mine == turn else { return }
      take(prepared)
      // Without a session there is no sound to be had, and nothing has begun.
      guard device.wake() else {
        phase = .opens(.againSilent)
        return
      }
      let practice = try await companion.begin(prepared, before: score, isAtRest: isBehind)
      guard mine == turn else { return await practice.close() }
      self.practice = practice
      phase = .playing
      onSettled()
      await hear(practice)
    } catch {
      guard mine == turn else { return }
      device.rest()
      if error == .givenUp {
        phase = .closed
      } else if case .again = beginning, case .opens(let word) = Ritual.outcome(.init(error)) {
        phase = .opens(word)
      } else {
        phase = error.errorDescription.map(Phase.trouble) ?? .opens(.troubleOther)
      }
    }
  }

  private func prepare() async throws(Fault) -> Prepared? {
    switch beginning {
    case .exercise(let id, let wishes):
      return try await companion.prepare(id, in: language, wishes: wishes)
    case .grounding: return try await companion.prepareGrounding(in: language)
    case .again: return try await companion.prepareAgain()
    case .rehearsal: return try await companion.prepareRehearsal(in: language)
    case .resumed:
      guard let resumed = try await companion.prepareResumed() else {
        phase = .opens(.againNothing)
        return nil
      }
      says = resumed.says
      if resumed.prepared == nil { phase = .trouble(resumed.says) }
      return resumed.prepared
    }
  }

  private func take(_ prepared: Prepared) {
    self.prepared = prepared
    title = prepared.title
    player = Player(sleeps: prepared.ending == .sleep)
    instead = prepared.insteadOf == nil ? nil : wholeMinutes(prepared.length)
    unvoiced = prepared.unvoiced
    isProvisional = prepared.isProvisional
    unspoken = Set(prepared.sentences.lazy.filter { !$0.isSpoken }.map(\.text))
    keepsPlace = prepared.exercise == "safe-place" && !prepared.wishes.answers.isEmpty
  }

  private func hear(_ practice: Practice) async {
    for await news in practice.events { take(news) }
    // What took its place is heard by another.
    guard practice === self.practice else { return }
    let shown = await practice.afterwards()
    afterwards = shown
    trouble = practice.trouble?.errorDescription
    await end()
    let screen = AfterScreen(
      sleeps: prepared?.ending == .sleep, ended: player.stand == .ended,
      hasQuestion: shown.question != nil, says: !shown.says.isEmpty)
    if case .playing = phase { phase = .after(screen) }
  }

  private func take(_ news: News) {
    let before = player.stand
    player.take(
      Player.Happening(news), stand: Stand(news.state), left: news.left, at: device.now)
    if let text = news.text,
      Player.isAnnounced(spoken: !unspoken.contains(text), voiceOver: device.isHeard)
    {
      device.announce(text.reveal())
    }
    if let pattern = felt(from: before) { device.feel(pattern) }
    device.show(
      player.stand.isOver
        ? nil
        : NowPlaying(stand: player.stand, length: prepared?.length ?? .zero, left: news.left))
  }

  private func felt(from before: Stand) -> HapticPattern? {
    let sleeps = prepared?.ending == .sleep
    if let change = HapticPattern.change(from: before, to: player.stand, sleeps: sleeps) {
      return change
    }
    guard let breath = player.breath, breath != feltBreath else { return nil }
    feltBreath = breath
    return HapticPattern.breath(inhale: breath.inhale, takes: breath.takes)
  }

  private var feltBreath: Player.Breath?

  private func tell(_ command: Command) {
    // A session that was taken must be had again before anything can go on. Here and now is never kept from anyone.
    if [.resume, .comeBack, .ground].contains(command) {
      let wakes = device.wake()
      if wakes { interruptions.goneOn() }
      if !wakes, command != .ground { return player.refuse() }
    }
    practice?.act(Act(command))
  }

  private func follow(_ steps: [Interruptions.Step]) {
    var commands: [Command] = []
    let wakes = !steps.contains(.activate) || device.wake()
    if wakes {
      for case .tell(let command) in steps { commands.append(command) }
    } else {
      commands = Interruptions.withoutSound(steps)
    }
    for command in commands { practice?.act(Act(command)) }
  }

  private func end() async {
    // The answer after it is still to be given to it: it is closed, and kept until then.
    await practice?.close()
    device.show(nil)
    device.rest()
  }
}
