import Testing

@testable import PerronShell

@Suite struct AroundTests {
  @Test func theTourHasThreePagesAndEnds() {
    var tour = FirstRun(seen: false)
    var seen: [FirstRun.Page] = []
    while let page = tour.page {
      seen.append(page)
      tour.goOn()
    }
    #expect(seen == [.what, .out, .kept])
    tour.goBack()
    #expect(tour.page == nil, "what is done is not shown again")
    #expect(FirstRun(seen: true).page == nil)
  }

  @Test func theTourGoesBackAndCanBeLeft() {
    var tour = FirstRun(seen: false)
    tour.goBack()
    #expect(tour.page == .what)
    tour.goOn()
    tour.goBack()
    #expect(tour.page == .what)
    tour.skip()
    #expect(tour.page == nil)
  }

  @Test func theGroundingLiesOverAnything() {
    var navigation = Navigation()
    navigation.open(.exercise(id: "coat-rack"))
    navigation.open(.again)
    #expect(navigation.over == .practice(.exercise(id: "coat-rack")))
    navigation.openSettings()
    #expect(navigation.over == .practice(.exercise(id: "coat-rack")))
    navigation.open(.grounding)
    #expect(navigation.over == .practice(.grounding))
    navigation.close()
    navigation.openSettings()
    navigation.open(.grounding)
    #expect(navigation.over == .practice(.grounding))
  }

  @Test func anAddressLeadsNowhereElse() {
    for address in ["perron://again?x", "perron://erase", "https://again", "", "PERRON://again"] {
      #expect(Navigation.practice(at: address) == nil)
    }
    #expect(Navigation.practice(at: "perron://again") == .again)
    #expect(Navigation.practice(at: "perron://grounding") == .grounding)
  }

  @Test func onlyTheActiveAppIsSeen() {
    #expect(Presence.allCases.filter { !$0.isCovered } == [.active])
  }

  @Test func itIsDarkAtNightAndWhereItPlays() {
    let light = (0..<24).filter { Appearance.at(hour: $0, plays: false) == .system }
    #expect(light == Array(8..<20))
    #expect((0..<24).allSatisfy { Appearance.at(hour: $0, plays: true) == .dark })
  }

  @Test func theReminderIsOffAtFirstAndOnlyEverOne() {
    var reminder = Reminder()
    #expect(reminder.plan(allowed: true) == .none)
    reminder.turn(on: true)
    #expect(reminder.plan(allowed: true) == .daily(hour: 21, minute: 30))
    #expect(reminder.plan(allowed: false) == .refused)
    reminder.time = .init(hour: 25, minute: -4)
    #expect(reminder.plan(allowed: true) == .daily(hour: 23, minute: 0))
    reminder.turn(on: true)
    #expect(reminder.time == .init(hour: 23, minute: 0), "a time that was chosen stays")
    reminder.turn(on: false)
    #expect(reminder.plan(allowed: false) == .none)
  }

  @Test func theRitualBeginsOrSaysWhyNot() {
    #expect(Ritual.outcome(nil) == .begins)
    var said: Set<Word> = []
    for trouble in Ritual.Trouble.allCases {
      guard case .opens(let word) = Ritual.outcome(trouble) else {
        Issue.record("begins")
        continue
      }
      said.insert(word)
    }
    #expect(said.count == Ritual.Trouble.allCases.count)
  }

  @Test func pressedTwiceInTheDarkItChangesNothing() {
    for stand in Stand.allCases { #expect(Ritual.isIgnored(stand: stand) == !stand.isOver) }
    #expect(!Ritual.isIgnored(stand: nil))
  }

  @Test func theDeviceIsToldOfRestOnce() {
    var rest = Rest()
    #expect(rest.tell(.active) == nil)
    #expect(rest.tell(.inactive) == nil)
    #expect(rest.tell(.background) == true)
    #expect(rest.tell(.background) == nil)
    #expect(rest.tell(.inactive) == false)
  }
}
