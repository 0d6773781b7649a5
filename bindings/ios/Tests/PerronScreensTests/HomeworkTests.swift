import Foundation
import Perron
import PerronShell
import Testing

@testable import PerronScreens

/// A word that nothing may print.
private let secret = "Kastanjelaan"
private let today = Day(year: 2026, month: 11, day: 28)

/// A therapist and a client who took in each other's cards: one was scanned, the other handed over.
@MainActor private func paired() async throws -> (therapist: Room, client: Room) {
  let (therapist, client) = (try await Room.open(), try await Room.open())
  let (mine, theirs) = (
    PairingModel(companion: therapist.companion), PairingModel(companion: client.companion)
  )
  await mine.introduce(.therapist, name: "M. de Wit")
  await theirs.introduce(.client, name: "Noor")
  await theirs.scanned(try #require(mine.card).text.reveal())
  await theirs.take()
  await mine.meet(try #require(theirs.card).file.bytes)
  await mine.take()
  #expect(mine.people.map(\.side) == [.client] && theirs.people.map(\.side) == [.therapist])
  #expect(mine.paired?.fingerprint == theirs.card?.fingerprint)
  return (therapist, client)
}

/// The evening train with a word, and a safe place with one filled in.
@MainActor private func filled(_ room: Room) async throws -> TherapistModel {
  let model = TherapistModel(companion: room.companion, language: .nl)
  await model.look()
  #expect(!model.form.isFilled)
  model.form.title = "Week 1"
  model.form.note = secret
  model.form.goals = "Weer rustig slapen\n\nOverdag minder moe"
  for id in ["evening-train", "safe-place"] {
    await model.add(try #require(model.exercises.first { $0.id == id }), from: today)
  }
  let place = try #require(model.form.tasks.last)
  model.form[task: place.id]?.written["place"] = ["het bankje", "te veel"]
  model.form[task: place.id]?.why = "Om tot rust te komen"
  let train = try #require(model.form.tasks.first)
  model.form[task: train.id]?.daysAWeek = 3
  model.form[task: train.id]?.choices.setMinutes(7)
  return model
}

@MainActor @Suite(.serialized) struct HomeworkTests {
  @Test func aWholeRoundBetweenTwoPhones() async throws {
    let (therapist, client) = try await paired()
    let form = try await filled(therapist)
    await form.pack(for: try #require(form.clients.first))
    #expect(form.packed == nil, "what was not looked at is not packed")
    await form.check()
    #expect(form.checked?.first?.reveal() == "Week 1" && form.trouble == nil)
    await form.pack(for: try #require(form.clients.first))
    let packed = try #require(form.packed)
    #expect(form.issued.count == 1 && packed.sheet.name.hasSuffix(".html"))

    let letter = LetterModel(packed.file.bytes, companion: client.companion)
    await letter.open()
    guard case .homework(let offer) = letter.phase else {
      return #expect(Bool(false), "\(letter.phase)")
    }
    #expect(offer.standing == .new && offer.assignment.lines.contains { $0.reveal() == secret })
    let agreed = TodayModel(companion: client.companion)
    await agreed.look()
    #expect(agreed.assignments.isEmpty && agreed.says != nil, "nothing is kept before")
    await letter.accept()
    guard case .accepted = letter.phase else { return #expect(Bool(false)) }
    await agreed.look()
    #expect(agreed.assignments.count == 1 && agreed.due.map(\.of) == [2, 2])
    let train = agreed.due[0]
    #expect(train.exercise.wishes.length == .seconds(420) && train.standing == .due)
    #expect(
      agreed.due[1].exercise.wishes.answers.first?.items.map { $0.reveal() } == ["het bankje"])

    // In the library of another language it is in its own, and so it is asked and spoken.
    let abroad = HomeModel(companion: client.companion, language: .en)
    await abroad.look()
    let languages = abroad.exercises.reduce(into: [:]) { $0[$1.id] = $1.language }
    #expect(languages["evening-train"] == .nl && languages["coat-rack"] == .en)
    let place = try #require(abroad.exercises.first { $0.id == "safe-place" })
    let asked = await abroad.asks(place, Choices(place))
    let questions = try await client.companion.questions(before: "safe-place", in: .nl)
    #expect(asked.map(\.asks) == questions.map(\.asks))

    // Practised, it is done for today.
    let practice = PracticeModel(
      TodayModel.beginning(train), companion: client.companion, language: train.language,
      device: Desk())
    await practice.open()
    while case .before(let walk) = practice.phase {
      if case .stage(.question) = walk.shown {
        await practice.answer(.given(distress: 4))
      } else {
        await practice.goOn()
      }
    }
    #expect(practice.player.stand == .ended)
    await agreed.look()
    #expect(agreed.due[0].standing == .done && agreed.due[0].done == 1)
    let home = HomeModel(companion: client.companion, language: .nl)
    await home.look()
    #expect(home.due.map(\.exercise.exercise) == ["safe-place"])

    // The report: numbers alone, until more is ticked; and only what was shown.
    let date = try #require(today.date(in: .autoupdatingCurrent))
    let report = ReportModel(companion: client.companion, today: date)
    await report.look()
    #expect(report.parts == [.practices, .distress, .nights] && report.last == today)
    let reader = try #require(report.therapists.first)
    await report.share(with: reader)
    #expect(report.files.isEmpty, "nothing leaves that was not shown")
    await report.show()
    #expect(report.canLeave)
    report.choose(.goals, true)
    #expect(!report.canLeave, "what is chosen anew is looked at anew")
    report.choose(.goals, false)
    await report.show()
    await report.share(with: reader)
    let shared = try #require(report.files.first)

    let opened = LetterModel(shared.bytes, companion: therapist.companion)
    await opened.open()
    guard case .report(let received, let files) = opened.phase else {
      return #expect(Bool(false), "\(opened.phase)")
    }
    #expect(received.client.reveal() == "Noor" && files.count > 1)
    let page = String(decoding: try #require(files.first).bytes, as: UTF8.self)
    #expect(page.contains("<!doctype html>") && !page.contains("<script"))
    #expect(
      try await client.companion.entries().contains {
        if case .shared = $0.entry { true } else { false }
      })

    await agreed.withdraw(agreed.assignments[0])
    #expect(agreed.assignments.isEmpty && agreed.due.isEmpty)
    await therapist.leave()
    await client.leave()
  }

  @Test func aChangedKeyWaitsUntilItIsAskedFor() async throws {
    let (therapist, client) = try await paired()
    let other = try await Room.open()
    let stranger = PairingModel(companion: other.companion)
    await stranger.introduce(.therapist, name: "M. de Wit")
    let model = PairingModel(companion: client.companion)
    await model.look()
    let before = model.people
    await model.scanned(try #require(stranger.card).text.reveal())
    #expect(model.replaces && model.canTake)
    await model.take()
    #expect(model.people == before && model.seen != nil, "taking alone replaces nothing")
    await model.replace()
    #expect(model.trouble == nil && model.seen == nil && model.people.count == 1)
    #expect(model.people.first?.fingerprint == stranger.card?.fingerprint)
    for room in [therapist, client, other] { await room.leave() }
  }

  @Test func aCameraSeesManyCodesAndTakesOurs() async throws {
    let room = try await Room.open()
    let model = PairingModel(companion: room.companion)
    await model.scanned("https://example.org")
    #expect(model.seen == nil && model.trouble == nil)
    await model.scanned("PERRON1:nonsense")
    #expect(model.seen == nil && model.trouble != nil && !model.canTake)
    await room.leave()
  }

  @Test func theCodeIsSquareWithALightBorder() async throws {
    let room = try await Room.open()
    let model = PairingModel(companion: room.companion)
    await model.introduce(.client, name: "Noor")
    let code = try #require(model.card?.code)
    let side = Int(code.side)
    #expect(side > 20)
    for place in 0..<side {
      #expect(!code.isDark(x: place, y: 0) && !code.isDark(x: side - 1, y: place))
    }
    let dark = (0..<side).contains { y in (0..<side).contains { code.isDark(x: $0, y: y) } }
    #expect(dark && !code.isDark(x: -1, y: 0) && !code.isDark(x: side, y: side))
    await room.leave()
  }

  @Test func whatIsRefusedIsSaidAndKeepsNothing() async throws {
    let (therapist, client) = try await paired()
    let form = try await filled(therapist)
    await form.check()
    await form.pack(for: try #require(form.clients.first))
    let file = try #require(form.packed).file.bytes
    var damaged = file
    damaged[damaged.count / 2] ^= 1
    let stranger = try await Room.open()
    for (bytes, room) in [
      (damaged, client), (file.prefix(40), client), (Data(), client), (file, stranger),
    ] {
      let letter = LetterModel(Data(bytes), companion: room.companion)
      await letter.open()
      guard case .refused(let says, let pairs) = letter.phase else {
        #expect(Bool(false), "\(letter.phase)")
        continue
      }
      #expect(says?.isEmpty == false)
      #expect(room.home != stranger.home || pairs, "who has no keys is sent to pairing")
      await letter.accept()
      #expect(try await room.companion.assignments().isEmpty)
    }
    for room in [therapist, client, stranger] { await room.leave() }
  }

  @Test func aFormPrintsNothingOfWhatIsInIt() async throws {
    let room = try await Room.open()
    let model = try await filled(room)
    model.form.add(recording: Data(secret.utf8))
    var printed = ""
    dump(model.form, to: &printed)
    dump(model.form.tasks, to: &printed)
    dump(model.form.recordings, to: &printed)
    dump(model.form.draft(in: .nl), to: &printed)
    #expect(!printed.contains(secret) && !printed.contains("bankje") && !printed.contains("Week 1"))
    await room.leave()
  }
}
