import Testing

@testable import PerronShell

private typealias Choice = Preparation<String, String>

@Suite struct PreparationTests {
  private func safePlace() -> Choice {
    Choice(
      shortest: .seconds(300), usual: .seconds(600), longest: .seconds(1_200),
      senses: ["see", "hear", "feel", "body", "smell"])
  }

  @Test func oneTapBeginsTheUsual() {
    let choice = safePlace()
    #expect(choice.isUntouched && choice.length == nil && choice.sensesAsked.isEmpty)
    #expect(choice.minutes == 10)
  }

  @Test func aLengthStaysWithinReach() {
    var choice = safePlace()
    for minutes in -5...90 {
      choice.setMinutes(minutes)
      #expect((5...20).contains(choice.minutes))
    }
    choice.setMinutes(7)
    #expect(choice.length == .seconds(420))
    choice.setMinutes(10)
    #expect(choice.isUntouched)
  }

  @Test func theLastSenseStays() {
    var choice = safePlace()
    for sense in choice.senses { choice.toggle(sense) }
    #expect(choice.sensesAsked.count == 1)
    choice.toggle("taste of nothing")
    #expect(choice.sensesAsked.count == 1)
  }

  @Test func sensesKeepTheOrderOfThePerson() {
    var choice = safePlace()
    choice.sooner("feel")
    choice.sooner("feel")
    choice.sooner("feel")
    #expect(choice.sensesAsked == ["feel", "see", "hear", "body", "smell"])
    choice.toggle("see")
    #expect(choice.sensesAsked == ["feel", "hear", "body", "smell"])
    choice.toggle("see")
    choice.move(from: [0], to: 3)
    #expect(choice.sensesAsked.isEmpty, "back in the exercise's own order")
  }

  @Test(arguments: 0..<5, 0...5) func movingLosesNothing(from: Int, to: Int) {
    var choice = safePlace()
    let sense = choice.senses[from]
    choice.move(from: [from], to: to)
    #expect(choice.senses.sorted() == safePlace().senses.sorted())
    #expect(choice.senses.firstIndex(of: sense) == (to > from ? to - 1 : to))
  }

  @Test func anAnswerIsCutToItsLimitsAndABlankIsNone() {
    var choice = safePlace()
    choice.answer("place", ["  the bench behind the house \n"], most: 1, characters: 9)
    #expect(choice.answers["place"] == ["the bench"])
    choice.answer("task", ["mail", " ", "", "tax", "mow"], most: 2, characters: 80)
    #expect(choice.answers["task"] == ["mail", "tax"])
    choice.answer("task", ["  "], most: 2, characters: 80)
    choice.answer("place", [], most: 1, characters: 9)
    #expect(choice.answers.isEmpty && choice.isUntouched)
  }

  @Test func nothingOfWhatWasWrittenIsPrinted() {
    var choice = safePlace()
    choice.answer("place", ["canary"], most: 1, characters: 80)
    var dumped = ""
    dump(choice, to: &dumped)
    #expect(!"\(choice)\(String(reflecting: choice))\(dumped)".contains("canary"))
    var number = DistressChoice()
    number.choose(7)
    dumped = ""
    dump(number, to: &dumped)
    #expect(!"\(number)\(dumped)".contains("7"))
  }
}

@Suite struct BeforeTests {
  private typealias Walk = BeforeWalk<String, String>

  private func name(_ walk: Walk) -> String {
    switch walk.shown {
    case .waits(let why): "waits \(why)"
    case .offers(let what): "offers \(what)"
    case .warns(let what): "warns \(what)"
    case .stage(let stage): stage
    case .begins: "begins"
    }
  }

  @Test func thePagesComeInTheirOrder() {
    var walk = Walk(stages: ["caution", "question"], waits: nil, warns: "soon", rests: nil)
    var seen = [name(walk)]
    while seen.last != "begins" {
      walk.goOn()
      seen.append(name(walk))
    }
    #expect(seen == ["warns soon", "caution", "question", "begins"])
  }

  @Test func whatWaitsOrRestsLetsNobodyPast() {
    for (waits, rests) in [("night", nil), (nil, "calm"), ("night", "calm")] {
      var walk = Walk(stages: ["caution"], waits: waits, warns: "w", rests: rests)
      let first = name(walk)
      for _ in 0..<5 { walk.goOn() }
      #expect(name(walk) == first && first != "begins")
    }
    var walk = Walk(stages: ["question"], waits: nil, warns: nil, rests: nil)
    walk.rest("calm")
    walk.goOn()
    #expect(name(walk) == "offers calm")
  }

  @Test func aNumberIsChosenAndTakenBack() {
    var choice = DistressChoice()
    #expect(choice.number == nil)
    choice.choose(11)
    #expect(choice.number == nil)
    choice.choose(4)
    choice.choose(4)
    #expect(choice.number == nil)
    choice.step(1)
    #expect(choice.number == 0)
    choice.step(-1)
    #expect(choice.number == 0)
    for _ in 0..<20 { choice.step(1) }
    #expect(choice.number == 10)
  }

  @Test func afterASleepEndingThereIsNothing() {
    for question in [true, false] {
      #expect(AfterScreen(sleeps: true, ended: true, hasQuestion: question, says: true) == .nothing)
    }
    #expect(AfterScreen(sleeps: true, ended: false, hasQuestion: true, says: true) == .asks)
    #expect(AfterScreen(sleeps: false, ended: true, hasQuestion: false, says: true) == .says)
  }
}
