import Testing

@testable import PerronShell

@Suite struct CountdownTests {
  @Test func itCountsDownFromWhatWasToldLast() {
    var countdown = Countdown()
    #expect(countdown.left(at: .zero) == nil)
    countdown.tell(left: .seconds(600), stand: .playing, at: .seconds(100))
    #expect(countdown.left(at: .seconds(130)) == .seconds(570))
    countdown.tell(left: .seconds(580), stand: .playing, at: .seconds(130))
    #expect(countdown.left(at: .seconds(130)) == .seconds(580))
  }

  @Test(arguments: Stand.allCases) func itStandsStillWhereNothingSounds(stand: Stand) {
    var countdown = Countdown()
    countdown.tell(left: .seconds(90), stand: stand, at: .zero)
    let passed = countdown.left(at: .seconds(30)) == .seconds(60)
    #expect(passed == stand.runs)
  }

  @Test func itNeverGoesBelowZeroNorBackwards() {
    var countdown = Countdown()
    countdown.tell(left: .seconds(5), stand: .playing, at: .seconds(50))
    #expect(countdown.left(at: .seconds(400)) == .zero)
    // A clock that was read before the news came in.
    #expect(countdown.left(at: .seconds(49)) == .seconds(5))
    var last = Duration.seconds(5)
    for tenth in 500...600 {
      let left = countdown.left(at: .milliseconds(tenth * 100))!
      #expect(left <= last && left >= .zero)
      last = left
    }
  }

  @Test func aBegunMinuteCountsWhole() {
    #expect(wholeMinutes(.zero) == 0)
    #expect(wholeMinutes(.milliseconds(1)) == 1)
    #expect(wholeMinutes(.seconds(60)) == 1)
    #expect(wholeMinutes(.milliseconds(60_001)) == 2)
    #expect(wholeMinutes(.seconds(600)) == 10)
  }
}
