import Foundation
import Testing

@testable import Perron

/// Moments and lengths come over the bridge as they went.
@Suite struct TimeTests {
  @Test func aMomentIsWhatTheClockShows() throws {
    var calendar = Calendar(identifier: .buddhist)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
    let date = Date(timeIntervalSince1970: 1_795_899_900)  // 2026-11-28 22:05 in Amsterdam
    let moment = Moment(date, in: calendar)
    #expect(moment == Moment(year: 2026, month: 11, day: 28, hour: 22, minute: 5, second: 0))
    #expect(moment.date(in: calendar) == date)
    #expect(Moment(moment.components) == moment)
    #expect(Day(date, in: calendar) == Day(year: 2026, month: 11, day: 28))
    #expect(Day(DateComponents(year: 2026, month: 11)) == nil)
    #expect(Hour(DateComponents(hour: 21)) == Hour(hour: 21, minute: 0))
    #expect(Hour(hour: 21, minute: 30).components == DateComponents(hour: 21, minute: 30))
  }

  @Test func everyMillisecondCrosses() {
    for milliseconds in 0..<4000 {
      let length = Duration.milliseconds(milliseconds)
      // What the bridge does: whole seconds, and of the rest nanoseconds, cut; then the nearest millisecond.
      let seconds = UInt64(length.crossing)
      let nanoseconds = UInt32((length.crossing - Double(seconds)) * 1.0e9)
      #expect(seconds * 1000 + UInt64(nanoseconds + 500_000) / 1_000_000 == UInt64(milliseconds))
    }
  }

  @Test func noLengthBringsTheBridgeDown() async throws {
    let companion = try await Shelf.companion()
    for length in [Duration.seconds(-5), .zero, .seconds(1e18)] {
      let prepared = try await companion.prepare(
        "safe-place", in: .en, wishes: Wishes(length: length))
      #expect(prepared.shortest...prepared.longest ~= prepared.length)
      #expect(prepared.insteadOf != nil)
    }
    let prepared = try await companion.prepareGrounding(in: .en)
    let rendering = try await prepared.render(until: .milliseconds(1001))
    #expect(rendering.pcm.count == 1001 * rendering.rate / 1000 * 4)
    await companion.close()
  }

  @Test func aMomentThatIsNoneIsToldSo() async throws {
    let clock = WallClock { Moment(year: 2026, month: 13, day: 1, hour: 0, minute: 0, second: 0) }
    let companion = try await Shelf.companion(clock: clock)
    await #expect(throws: Fault.input(what: "moment")) {
      try await companion.before("safe-place", in: .en)
    }
    await companion.close()
  }

  @Test func whatTheLibraryItselfGotWrongIsToldWithoutItsWords() {
    struct Quoting: Error { let words = "the bench behind the house" }
    #expect(Fault(Quoting()) == .broken(says: nil))
    #expect(Fault.broken(says: nil).errorDescription == nil)
  }
}
