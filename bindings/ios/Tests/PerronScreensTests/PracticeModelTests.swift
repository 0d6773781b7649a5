import Foundation
import Perron
import PerronShell
import Testing

@testable import PerronScreens

@MainActor @Suite(.serialized) struct PracticeModelTests {
  private func model(
    _ beginning: PracticeModel.Beginning, _ room: Room, _ desk: Desk
  ) -> PracticeModel {
    PracticeModel(beginning, companion: room.companion, language: .en, device: desk)
  }

  private func isAsking(_ model: PracticeModel) -> Bool {
    if case .before(let walk) = model.phase, case .stage(.question) = walk.shown {
      true
    } else {
      false
    }
  }

  @Test func aPracticeGoesFromItsPagesToWhatComesAfter() async throws {
    let room = try await Room.open()
    let desk = Desk()
    let model = model(
      .exercise(id: "safe-place", wishes: Wishes(length: .seconds(300))), room, desk)
    await model.open()
    guard case .before = model.phase else { return #expect(Bool(false), "no page") }
    while case .before(let walk) = model.phase {
      if case .stage(.question) = walk.shown {
        await model.answer(.given(distress: 3))
      } else {
        await model.goOn()
      }
    }
    guard case .after(.asks) = model.phase else {
      return #expect(Bool(false), "after: \(model.phase)")
    }
    #expect(model.player.stand == .ended && model.trouble == nil)
    #expect(desk.woken >= 1 && desk.rested >= 1)
    #expect(desk.shown.last == .some(nil), "it left the lock screen")
    #expect(desk.shown.contains { $0?.title == .nowPlayingTitle })
    #expect(desk.announced.isEmpty)
    await model.answerAfter(.given(distress: 2))
    guard case .closed = model.phase else { return #expect(Bool(false)) }
    let kept = try await room.companion.entries()
    #expect(kept.count == 1)
    await room.leave()
  }

  @Test func afterASleepEndingNothingIsShown() async throws {
    let room = try await Room.open()
    let model = model(
      .exercise(id: "calm-image", wishes: Wishes(length: .seconds(300))), room, Desk())
    await model.open()
    while case .before = model.phase { await model.goOn() }
    guard case .after(.nothing) = model.phase else {
      return #expect(Bool(false), "after: \(model.phase)")
    }
    #expect(model.player.isNight && model.player.sentence.isEmpty)
    await room.leave()
  }

  @Test func whatNoVoiceSpeaksIsAnnouncedWhereVoiceOverIsOn() async throws {
    let room = try await Room.open()
    let desk = Desk()
    desk.isHeard = true
    let model = model(
      .exercise(id: "grounding", wishes: Wishes(voice: .shown)), room, desk)
    await model.open()
    while case .before = model.phase { await model.goOn() }
    #expect(desk.announced.count > 5)
    await room.leave()
  }

  @Test func theLastOneBeginsAgainWithNothingAsked() async throws {
    let room = try await Room.open()
    let first = model(.again, room, Desk())
    await first.open()
    guard case .opens(.againNothing) = first.phase else {
      return #expect(Bool(false), "\(first.phase)")
    }
    let once = model(
      .exercise(id: "calm-image", wishes: Wishes(length: .seconds(300))), room, Desk())
    await once.open()
    while case .before = once.phase { await once.goOn() }
    let home = HomeModel(companion: room.companion, language: .en)
    await home.look()
    #expect(home.last != nil && home.locked == nil && !home.exercises.isEmpty)
    let again = model(.again, room, Desk())
    await again.open()
    #expect(again.title == home.last && again.player.stand == .ended)
    await room.leave()
  }

  @Test func withoutASessionNothingBegins() async throws {
    let room = try await Room.open()
    let desk = Desk()
    desk.wakes = false
    let model = model(.grounding, room, desk)
    await model.open()
    guard case .opens(.againSilent) = model.phase else {
      return #expect(Bool(false), "\(model.phase)")
    }
    #expect(desk.shown.isEmpty)
    await room.leave()
  }

  @Test func groundingFromAPageLeavesThePage() async throws {
    let room = try await Room.open()
    let model = model(.exercise(id: "safe-place", wishes: Wishes()), room, Desk())
    await model.open()
    guard case .before = model.phase else { return #expect(Bool(false)) }
    await model.ground()
    #expect(model.title != "" && model.player.stand == .ended)
    #expect(try await room.companion.entries().isEmpty, "nothing of it is kept")
    await room.leave()
  }

  @Test func whatWasLeftWhileItPreparesNeverSounds() async throws {
    let room = try await Room.open()
    let desk = Desk()
    let model = model(.grounding, room, desk)
    let opening = Task { await model.open() }
    await Task.yield()
    await model.close()
    await opening.value
    guard case .closed = model.phase else { return #expect(Bool(false), "\(model.phase)") }
    #expect(desk.woken == 0)
    await room.leave()
  }

  @Test func aClosedCompanionOpensTheAppAndSaysSo() async throws {
    let room = try await Room.open()
    await room.companion.close()
    for beginning in [PracticeModel.Beginning.grounding, .again, .resumed, .rehearsal] {
      let model = model(beginning, room, Desk())
      await model.open()
      switch model.phase {
      case .opens, .trouble: break
      default: #expect(Bool(false), "\(model.phase)")
      }
    }
    await room.leave()
  }
}

@MainActor @Suite struct KeptModelTests {
  @Test func aGoalANightAndWhatIsTakenAlong() async throws {
    let room = try await Room.open()
    let journal = JournalModel(companion: room.companion, language: .en, keys: room.keys)
    #expect(await journal.keepGoal("sleep through"))
    #expect(await journal.keepNight(nightmares: 2, woken: 1, intensity: 6, title: "water"))
    #expect(journal.entries.count == 2 && !journal.plotWords.isEmpty && !journal.plot.isEmpty)
    #expect(journal.contents?.nights == 1 && journal.contents?.goals == 1)
    let sealed = await journal.export(.sealed(passphrase: "four words of mine"))
    let bytes = try #require(sealed.first?.bytes)
    await journal.open(bytes, passphrase: "other words than those")
    #expect(journal.found == nil && journal.trouble != nil)
    await journal.open(bytes, passphrase: "four words of mine")
    #expect(journal.found?.nights == 1 && journal.trouble == nil)
    await journal.takeIn()
    #expect(journal.takenIn?.known == 2 && journal.takenIn?.added == 0)
    #expect(await journal.export(.csv).count > 1)
    let goal = try #require(
      journal.entries.first { if case .goal = $0.entry { true } else { false } })
    await journal.setGoal(goal, reached: true)
    await journal.remove(goal)
    #expect(journal.entries.count == 1)
    await room.leave()
  }

  @Test func ofWhatCameOtherwiseThePersonChooses() async throws {
    let (room, other) = (try await Room.open(), try await Room.open())
    let here = JournalModel(companion: room.companion, language: .en, keys: room.keys)
    let there = JournalModel(companion: other.companion, language: .en, keys: other.keys)
    _ = await here.keepNight(nightmares: 1, woken: nil, intensity: nil, title: "")
    _ = await there.keepNight(nightmares: 3, woken: 2, intensity: nil, title: "")
    let file = try #require(await there.export(.json).first?.bytes)
    func nights() -> [UInt8?] {
      here.entries.map { if case .night(let night) = $0.entry { night.woken } else { 99 } }
    }
    await here.open(file, passphrase: nil)
    await here.takeIn()
    let one = try #require(here.differing.first)
    #expect(here.differing.count == 1 && here.entries.count == 2)
    await here.choose(one, came: false)
    #expect(here.differing.isEmpty && nights() == [nil])
    await here.open(file, passphrase: nil)
    #expect(here.differing.isEmpty, "nothing is asked before it is taken in")
    await here.takeIn()
    await here.choose(try #require(here.differing.first), came: true)
    #expect(here.differing.isEmpty && nights() == [2])
    await room.leave()
    await other.leave()
  }

  @Test func theKeyChangesAndErasingLeavesNone() async throws {
    let room = try await Room.open()
    let journal = JournalModel(companion: room.companion, language: .en, keys: room.keys)
    let settings = SettingsModel(companion: room.companion)
    _ = await journal.keepGoal("sleep through")
    #expect(settings.isOldKeyGone == nil)
    await settings.changeKey()
    #expect(settings.isOldKeyGone == true && settings.trouble == nil)
    await room.companion.close()
    let again = try await room.reopened()
    let kept = JournalModel(companion: again.companion, language: .en, keys: again.keys)
    await kept.look()
    #expect(kept.entries.count == 1, "what is kept stays")
    await again.companion.close()
    try again.damage()
    let damaged = try await again.reopened()
    let gone = JournalModel(companion: damaged.companion, language: .en, keys: damaged.keys)
    await gone.erase()
    #expect(gone.isErased && gone.entries.isEmpty && gone.trouble == nil)
    await damaged.leave()
  }

  @Test func aSentenceIsTakenInUnderAPlainName() async throws {
    let room = try await Room.open()
    let voice = OwnVoiceModel(companion: room.companion, language: .nl)
    for (typed, name) in [(" Oma Ans ", "Oma-Ans"), ("../oma", "oma"), ("é", nil), ("None", nil)] {
      voice.typed = typed
      #expect(voice.name == name)
    }
    await voice.look()
    let grounding = try #require(voice.exercises.first { $0.id == "grounding" })
    voice.typed = "Oma"
    await voice.open(grounding)
    let sentence = try #require(voice.sentences.min { $0.length < $1.length })
    await voice.take(nil, of: sentence)
    #expect(voice.trouble != nil && voice.isNoisy == nil && voice.spoken.isEmpty)
    let file = room.tree.appending(path: "tests/vectors/homework/thuis.flac")
    await voice.take(try Data(contentsOf: file), of: sentence)
    #expect(voice.trouble == nil && voice.isNoisy != nil && voice.spoken == [sentence.text])
    let home = HomeModel(companion: room.companion, language: .nl)
    #expect(await home.voices(in: .nl) == ["Oma"])
    #expect(await home.voices(in: .en).isEmpty)
    var choices = Choices(grounding)
    #expect(Choices.voices(recorded: ["Oma"])[1] == .recorded("Oma"))
    choices.voice = .recorded("Oma")
    #expect(choices.wishes.voice == .recorded(name: "Oma"))
    await room.leave()
  }

  @Test func whatIsWholeInADamagedJournalComesBack() async throws {
    let room = try await Room.open()
    let journal = JournalModel(companion: room.companion, language: .en, keys: room.keys)
    for name in ["one", "two", "three"] { _ = await journal.keepGoal(name) }
    #expect(journal.entries.count == 3 && journal.salvaged == nil)
    await room.companion.close()
    try room.damage()
    let again = try await room.reopened()
    let damaged = JournalModel(companion: again.companion, language: .en, keys: again.keys)
    await damaged.look()
    #expect(damaged.trouble != nil && damaged.salvaged != nil && !damaged.isOlder)
    again.keys.saw(1000)
    await damaged.mend()
    #expect(damaged.trouble == nil && damaged.salvaged == nil)
    #expect(again.keys.lastSeen == nil, "what was made anew is older than nothing")
    await again.leave()
  }

  @Test func anOlderCopyIsSaidToBeOneAndCanBeGoneOnWith() async throws {
    let room = try await Room.open()
    let journal = JournalModel(companion: room.companion, language: .en, keys: room.keys)
    _ = await journal.keepGoal("one")
    await room.companion.close()
    let copy = try room.copy()
    let later = try await room.reopened()
    let more = JournalModel(companion: later.companion, language: .en, keys: later.keys)
    _ = await more.keepGoal("two")
    await later.companion.close()
    let last = try await room.reopened()
    _ = try await last.companion.entries()
    room.keys.saw(try #require(await last.companion.revision()))
    await last.companion.close()

    try room.putBack(copy)
    let older = try await room.reopened()
    let found = JournalModel(companion: older.companion, language: .nl, keys: older.keys)
    await found.look()
    #expect(found.isOlder && found.trouble != nil && found.entries.isEmpty)
    #expect(found.salvaged?.whole == 1 && found.salvaged?.lost == 0)
    await found.mend()
    #expect(!found.isOlder && found.trouble == nil && found.entries.count == 1)
    await older.companion.close()
    let after = try await room.reopened()
    #expect(try await after.companion.entries().count == 1, "it opens from now on")
    await after.leave()
  }

  @Test func theProgrammeSaysWhyAStepWaits() async throws {
    let room = try await Room.open()
    let dreams = DreamModel(companion: room.companion, language: .en)
    await dreams.look()
    #expect(dreams.programme?.next != nil && dreams.programme?.why.isEmpty == false)
    #expect(dreams.caution?.points.isEmpty == false && dreams.caution?.help.isEmpty == false)
    #expect(await !dreams.choose("the sea", worst: .no, happened: .no))
    #expect(dreams.trouble?.isEmpty == false, "a rule says why not")
    #expect(await !dreams.layAside())
    await room.leave()
  }

  @Test func settingsAreKeptAndTheReminderIsOffAtFirst() async throws {
    let room = try await Room.open()
    let settings = SettingsModel(companion: room.companion)
    await settings.look()
    #expect(settings.reminder.plan(allowed: true) == .none)
    var reminder = settings.reminder
    reminder.turn(on: true)
    await settings.setReminder(reminder)
    await settings.setCountry(.be)
    await settings.setLanguage(.nl)
    await settings.setPrivate(true)
    await settings.setCountry(.be)
    let again = SettingsModel(companion: room.companion)
    await again.look()
    #expect(again.reminder.plan(allowed: true) == .daily(hour: 21, minute: 30))
    #expect(again.preferences.country == .be && again.preferences.language == .nl)
    #expect(again.preferences.isPrivate, "another wish leaves it")
    await room.leave()
  }

  @Test func aLockedJournalKeepsNobodyFromTheLibrary() async throws {
    let room = try await Room.open()
    let home = HomeModel(companion: room.companion, language: .en)
    await home.look()
    #expect(home.places.isEmpty)
    let exercise = try #require(home.exercises.first { $0.id == "safe-place" })
    let asks = await home.asks(exercise, Choices(exercise))
    #expect(asks.contains { $0.slot == "place" })
    await room.companion.close()
    let locked = HomeModel(companion: room.companion, language: .en)
    await locked.look()
    #expect(locked.last == nil && locked.places.isEmpty)
    await room.leave()
  }
}
