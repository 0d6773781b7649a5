import Foundation
import Perron
import Testing

/// Sound stays beneath: what crosses is what happens.
@Suite struct CrossingTests {
  @Test(.timeLimit(.minutes(5))) func tenMinutesCrossFewerThan400Times() async throws {
    let companion = try await Shelf.companion()
    let wishes = Wishes(length: .seconds(600))
    let prepared = try await companion.prepare("safe-place", in: .en, wishes: wishes)
    #expect(prepared.length == .seconds(600))
    let practice = try await companion.begin(prepared)
    // Each news is one crossing; beside them there are the preparation, the begin and the close.
    var crossings = 3
    var last: News?
    for await news in practice.events {
      crossings += 1
      last = news
    }
    #expect(last?.event == .ended)
    #expect(last?.practised == .seconds(600))
    #expect(crossings < 400, "\(crossings) crossings")
    print("ten minutes crossed \(crossings) times")
    await companion.close()
  }
}
