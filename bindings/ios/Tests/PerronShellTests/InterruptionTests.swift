import Testing

@testable import PerronShell

@Suite struct InterruptionTests {
  @Test func aCallIsMeasuredByAClockThatNeverJumps() {
    var interruptions = Interruptions()
    #expect(interruptions.began(at: .seconds(10)) == [.tell(.interruptionBegan)])
    #expect(interruptions.isUnderWay)
    let steps = interruptions.ended(at: .seconds(70), shouldResume: true)
    #expect(
      steps == [.activate, .tell(.interruptionEnded(lasted: .seconds(60), mayResume: true))])
    #expect(!interruptions.isUnderWay)
  }

  @Test func whatIsToldTwiceCountsFromTheFirst() {
    var interruptions = Interruptions()
    _ = interruptions.began(at: .seconds(1))
    #expect(interruptions.began(at: .seconds(5)).isEmpty)
    let steps = interruptions.ended(at: .seconds(9), shouldResume: false)
    #expect(steps == [.tell(.interruptionEnded(lasted: .seconds(8), mayResume: false))])
  }

  @Test func anEndWithoutABeginningIsNothing() {
    var interruptions = Interruptions()
    #expect(interruptions.ended(at: .seconds(3), shouldResume: true).isEmpty)
    _ = interruptions.began(at: .seconds(4))
    _ = interruptions.ended(at: .seconds(5), shouldResume: true)
    #expect(interruptions.ended(at: .seconds(6), shouldResume: true).isEmpty)
  }

  @Test func theSessionIsLeftToWhoeverHasItUnlessItShouldResume() {
    for resume in [true, false] {
      var interruptions = Interruptions()
      _ = interruptions.began(at: .zero)
      let steps = interruptions.ended(at: .seconds(2), shouldResume: resume)
      #expect(steps.contains(.activate) == resume)
    }
  }

  @Test func withoutASessionNothingGoesOnByItself() {
    var interruptions = Interruptions()
    _ = interruptions.began(at: .zero)
    let steps = interruptions.ended(at: .seconds(2), shouldResume: true)
    #expect(
      Interruptions.withoutSound(steps)
        == [.interruptionEnded(lasted: .seconds(2), mayResume: false)])
  }

  @Test func aDeadSoundServicePausesAndForgets() {
    var interruptions = Interruptions()
    _ = interruptions.began(at: .zero)
    #expect(interruptions.serviceLost() == [.tell(.pause)])
    #expect(interruptions.ended(at: .seconds(2), shouldResume: true).isEmpty)
  }

  @Test func whoGoesOnByHandIsInterruptedAnewTheNextTime() {
    var interruptions = Interruptions()
    _ = interruptions.began(at: .seconds(1))
    interruptions.goneOn()
    #expect(interruptions.ended(at: .seconds(2), shouldResume: true).isEmpty, "its end comes late")
    #expect(interruptions.began(at: .seconds(90)) == [.tell(.interruptionBegan)])
    let steps = interruptions.ended(at: .seconds(95), shouldResume: false)
    #expect(steps == [.tell(.interruptionEnded(lasted: .seconds(5), mayResume: false))])
  }

  @Test func onlyALostRouteIsARouteLost() {
    let lost = RouteChange.allCases.filter { $0.command == .routeLost }
    #expect(lost == [.deviceGone, .noRoute])
    #expect(RouteChange.deviceNew.command == nil)
  }
}
