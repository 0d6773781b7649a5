import Testing

@testable import PerronShell

@Suite struct PlayerTests {
  func player(_ stand: Stand, sleeps: Bool = false) -> Player {
    var player = Player(sleeps: sleeps)
    player.take(.sentence(words: "the bench"), stand: .playing, left: .seconds(60), at: .zero)
    player.take(.other, stand: stand, left: .seconds(60), at: .zero)
    return player
  }

  @Test(arguments: Stand.allCases) func stopAndGroundStandFirstUntilItIsOver(stand: Stand) {
    let controls = player(stand).controls
    if stand.isOver {
      #expect(controls.isEmpty)
    } else {
      #expect(Array(controls.prefix(2)) == [.stop, .ground])
    }
    #expect(Set(controls.map { "\($0)" }).count == controls.count)
  }

  @Test(arguments: Stand.allCases) func whatIsSilentCanGoOn(stand: Stand) {
    #expect(player(stand).controls.contains(.resume) == stand.isSilent)
  }

  @Test func onlyHelpTellsThePracticeNothing() {
    let mute = Player.Control.allCases.filter { Player.command($0) == nil }
    #expect(mute == [.help])
  }

  @Test func theSentenceLeavesTheScreenWhenItIsOver() {
    #expect(player(.paused).sentence == "the bench")
    #expect(player(.ended).sentence.isEmpty)
    #expect(player(.stopped).sentence.isEmpty)
  }

  @Test func onlyASleepEndingThatWasHeardIsNight() {
    #expect(player(.ended, sleeps: true).isNight)
    #expect(!player(.stopped, sleeps: true).isNight)
    #expect(!player(.ended, sleeps: false).isNight)
  }

  @Test func aBreathSwellsAndEbbsAndEndsWithTheSound() {
    var player = Player(sleeps: false)
    player.take(
      .breath(inhale: true, takes: .seconds(4)), stand: .playing, left: nil, at: .seconds(10))
    #expect(player.fullness(at: .seconds(10)) == 0)
    #expect(player.fullness(at: .seconds(12)) == 0.5)
    #expect(player.fullness(at: .seconds(20)) == 1)
    player.take(
      .breath(inhale: false, takes: .seconds(4)), stand: .playing, left: nil, at: .seconds(14))
    #expect(player.fullness(at: .seconds(14)) == 1)
    player.take(.other, stand: .paused, left: nil, at: .seconds(15))
    #expect(player.breath == nil)
    #expect(player.fullness(at: .seconds(15)) == 0.5)
  }

  @Test func aBreathDoesNotReachIntoTheGrounding() {
    var player = Player(sleeps: false)
    player.take(.breath(inhale: true, takes: .seconds(4)), stand: .playing, left: nil, at: .zero)
    player.take(.other, stand: .grounding, left: nil, at: .seconds(1))
    #expect(player.breath == nil)
    player.take(
      .breath(inhale: false, takes: .seconds(4)), stand: .grounding, left: nil, at: .seconds(2))
    player.take(.sentence(words: ""), stand: .grounding, left: nil, at: .seconds(3))
    #expect(player.breath != nil)
  }

  @Test func aNoteIsGoneWithTheNextNews() {
    var player = Player(sleeps: false)
    player.take(.underrun, stand: .playing, left: nil, at: .zero)
    #expect(player.note == .faltered)
    player.take(.refused, stand: .grounding, left: nil, at: .zero)
    #expect(player.note == .alreadyHere)
    player.take(.refused, stand: .playing, left: nil, at: .zero)
    #expect(player.note == .notNow)
    player.take(.other, stand: .playing, left: nil, at: .zero)
    #expect(player.note == nil)
  }

  @Test func whatTheShellCouldNotDoIsSaid() {
    var player = player(.paused)
    player.refuse()
    #expect(player.note == .notNow && player.stand == .paused)
  }

  @Test func voiceOverDoesNotTalkOverTheVoice() {
    #expect(!Player.isAnnounced(spoken: true, voiceOver: true))
    #expect(Player.isAnnounced(spoken: false, voiceOver: true))
    #expect(!Player.isAnnounced(spoken: false, voiceOver: false))
  }
}

@Suite struct NowPlayingTests {
  @Test(arguments: Stand.allCases) func nextGroundsAndStopStops(stand: Stand) {
    #expect(RemoteCommand.next.command(in: stand) == (stand.isOver ? nil : .ground))
    #expect(RemoteCommand.stop.command(in: stand) == (stand.isOver ? nil : .stop))
  }

  @Test(arguments: Stand.allCases) func playAndPauseNeverMeanTheSame(stand: Stand) {
    let (play, pause) = (
      RemoteCommand.play.command(in: stand), RemoteCommand.pause.command(in: stand)
    )
    #expect(play == nil || pause == nil)
    #expect(RemoteCommand.toggle.command(in: stand) == play ?? pause)
  }

  @Test(arguments: Stand.allCases) func aRemoteDoesNothingThatTheScreenHasNot(stand: Stand) {
    var player = Player(sleeps: false)
    player.take(.other, stand: stand, left: nil, at: .zero)
    // A headset may pause the grounding too: nobody is held in it.
    let there = Set(player.controls.compactMap(Player.command).map { "\($0)" }).union(
      stand == .grounding ? ["pause"] : [])
    for remote in RemoteCommand.allCases {
      if let command = remote.command(in: stand) { #expect(there.contains("\(command)")) }
    }
  }

  @Test(arguments: Stand.allCases) func theTitleTellsNoExercise(stand: Stand) {
    let shown = NowPlaying(stand: stand, length: .seconds(600), left: .seconds(200))
    #expect([.nowPlayingTitle, .nowPlayingHere].contains(shown.title))
    #expect((shown.rate == 0) == (stand.isSilent || stand.isOver || stand == .asked))
  }

  @Test func theBarIsNeverBeyondItsEnd() {
    let longer = NowPlaying(stand: .playing, length: .seconds(60), left: .seconds(90))
    #expect(longer.length == .seconds(90) && longer.elapsed == .zero)
    let half = NowPlaying(stand: .paused, length: .seconds(60), left: .seconds(20))
    #expect(half.elapsed == .seconds(40))
    #expect(NowPlaying(stand: .holding, length: .seconds(60), left: nil).length == nil)
    #expect(NowPlaying(stand: .grounding, length: .seconds(60), left: .seconds(9)).length == nil)
  }
}

@Suite struct HapticTests {
  @Test(arguments: [true, false], [500, 4_000, 25_000])
  func aBreathIsSoftAndTakesItsTime(inhale: Bool, millis: Int) {
    let takes = Duration.milliseconds(millis)
    let line = HapticPattern.breath(inhale: inhale, takes: takes)!.line
    #expect(line.first!.at == .zero && line.last!.at == takes)
    #expect(line.allSatisfy { (0...HapticPattern.fullest).contains($0.strength) })
    let strengths = line.map(\.strength)
    #expect(strengths == (inhale ? strengths.sorted() : strengths.sorted(by: >)))
    #expect(strengths.min() == 0 && strengths.max() == HapticPattern.fullest)
  }

  @Test func whatIsNoBreathIsNotFelt() {
    #expect(HapticPattern.breath(inhale: true, takes: .milliseconds(100)) == nil)
    #expect(HapticPattern.breath(inhale: true, takes: .seconds(60)) == nil)
  }

  @Test func nothingIsFeltAtTheEndOfASleep() {
    for from in Stand.allCases {
      #expect(HapticPattern.change(from: from, to: .ended, sleeps: true) == nil)
      #expect(HapticPattern.change(from: from, to: from, sleeps: false) == nil)
    }
    #expect(HapticPattern.change(from: .playing, to: .ended, sleeps: false) != nil)
  }

  @Test func theGroundingIsFeltUnlikeAnyOther() {
    let ground = HapticPattern.change(from: .playing, to: .grounding, sleeps: true)
    for to in Stand.allCases where to != .grounding {
      #expect(HapticPattern.change(from: .playing, to: to, sleeps: false) != ground)
    }
    #expect(ground!.taps.allSatisfy { $0.strength <= HapticPattern.softest })
  }
}
