import Foundation
import Perron
import PerronFFI

// What a crossing costs beside an empty one of its kind, in one run: `perron-crossings CLIPS` prints tables. Each call and its
// empty one are made in turn, again and again, and the middle of what one is to the other counts. Exit code 1: a call that is made
// while a practice sounds costs more than twice its empty one.

let clips = CommandLine.arguments.dropFirst().first ?? "audio/assets/voice"
let rounds = 201
let times = 500
let clock = ContinuousClock()

/// Microseconds of so many calls.
func timed(_ times: Int, _ call: () -> Void) -> Double {
  let took = clock.measure { for _ in 0..<times { call() } }
  let (seconds, attoseconds) = took.components
  return Double(seconds) * 1e6 + Double(attoseconds) / 1e12
}

extension [Double] {
  /// The middle: what else the machine does falls away.
  var middle: Double { sorted()[count / 2] }
}

/// So many calls of something, in microseconds.
struct Timed {
  let name: String
  let take: (Int) -> Double

  init(_ name: String, each call: @escaping () -> Void) {
    self.init(name) { timed($0, call) }
  }

  init(_ name: String, taking take: @escaping (Int) -> Double) {
    self.name = name
    self.take = take
  }
}

struct Row {
  let empty: Timed
  let call: Timed
  var isWeighed = true
  var costs: [Double] = []
  var ratios: [Double] = []

  init(_ call: Timed, beside empty: Timed, isWeighed: Bool = true) {
    self.call = call
    self.empty = empty
    self.isWeighed = isWeighed
  }

  mutating func turn() {
    let beside = empty.take(times)
    let took = call.take(times)
    costs.append(took / Double(times))
    ratios.append(took / beside)
  }

  func print() {
    let numbers = (
      String(format: "%.3f", costs.middle), String(format: "%.2f", ratios.middle)
    )
    Swift.print("| \(call.name) | \(numbers.0) | \(empty.name) | \(numbers.1) |")
  }
}

/// Hears nothing, or tells when it is over.
final class Hears: Listener, Ear {
  private let over = DispatchSemaphore(value: 0)

  func nothing() throws {}

  func heard(news: PerronFFI.News) throws {
    if news.event == .stopped { over.signal() }
  }

  func waits() { over.wait() }
}

func opened() throws -> PerronFFI.Companion {
  try PerronFFI.Companion.open(
    config: Config(clips: clips, home: nil, language: .en, withoutSound: true), keys: nil,
    voice: nil)
}

let evening = Moment(year: 2026, month: 11, day: 28, hour: 19, minute: 30, second: 0)

func begun(_ companion: PerronFFI.Companion, _ hears: Hears?) throws -> PerronFFI.Practice {
  try companion.begin(
    prepared: try companion.prepareGrounding(language: .en), before: .notAsked, atRest: false,
    listener: hears, now: evening)
}

// A practice that is over and not yet closed: a call of it crosses, and wakes nobody.
let companion = try opened()
let hears = Hears()
let practice = try begun(companion, hears)
practice.stop()
hears.waits()
// One that goes on, silent.
let other = try opened()
let live = try begun(other, nil)
live.pause()
// And one of the layer that an app sees.
let layer = try await Perron.Companion.open(
  .init(clips: URL(fileURLWithPath: clips), language: .en, isWithoutSound: true))
let layered = try await layer.begin(try await layer.prepareGrounding(in: .en))
layered.act(.stop)
for await _ in layered.events {}

let empty = Empty()
let function = Timed("a function", each: { nothing() })
let method = Timed("a method", each: { empty.nothing() })
let callback = Timed("a callback") { empty.calls(ear: hears, times: UInt32($0)) * 1e6 }
let left = Timed("`Practice.left()`", each: { _ = live.left() })
let told = Timed("a callback with news") { empty.tells(listener: hears, times: UInt32($0)) * 1e6 }
let events = AsyncStream.makeStream(of: Perron.News.self)
let hearing = Hearing(events.continuation, Lately())

var rows = [
  Row(
    Timed("an empty method, beside an empty function", each: { empty.nothing() }), beside: function,
    isWeighed: false)
]
let calls: [(String, () -> Void)] = [
  ("`Practice.pause()`", { practice.pause() }),
  ("`Practice.resume()`", { practice.resume() }),
  ("`Practice.leaveHold()`", { practice.leaveHold() }),
  ("`Practice.stay()`", { practice.stay() }),
  ("`Practice.back()`", { practice.back() }),
  ("`Practice.ground()`", { practice.ground() }),
  ("`Practice.leaveGrounding()`", { practice.leaveGrounding() }),
  ("`Practice.stop()`", { practice.stop() }),
  ("`Practice.interruptionBegan()`", { practice.interruptionBegan() }),
  (
    "`Practice.interruptionEnded(…)`", { practice.interruptionEnded(lasted: 1000, mayResume: true) }
  ),
  ("`Practice.routeLost()`", { practice.routeLost() }),
  ("`Practice.level(…)`", { practice.level(voice: true, decibels: -3) }),
  ("`Practice.rest(…)`", { practice.rest(atRest: true) }),
  ("`Practice.left()`", { _ = live.left() }),
  ("`Perron`: `practice.act(.ground)`", { layered.act(.ground) }),
]
rows += calls.map { Row(Timed($0.0, each: $0.1), beside: method) }
rows += [
  Row(Timed("`Perron`: `practice.now`", each: { _ = layered.now }), beside: left),
  Row(
    Timed("`Perron`: news come to `practice.events`") {
      empty.tells(listener: hearing, times: UInt32($0)) * 1e6
    }, beside: told),
  // It carries a record, and an empty one carries nothing: told, not weighed.
  Row(
    Timed("a callback with news, beside one that carries nothing", taking: told.take),
    beside: callback, isWeighed: false),
]

for _ in 0..<rounds {
  for index in rows.indices { rows[index].turn() }
}
print("| call | microseconds | its empty call | times that |")
print("|---|---|---|---|")
for row in rows { row.print() }

print("\n| once a practice, or less: it does what it is for | microseconds |")
print("|---|---|")
let prepared = try companion.prepareGrounding(language: .en)
let once: [(String, () throws -> Void)] = [
  ("`Companion.library(…)`", { _ = try companion.library(language: .en) }),
  ("`Companion.prepareGrounding(…)`", { _ = try companion.prepareGrounding(language: .en) }),
  ("`Companion.begin(…)`, `Practice.finish()`", { try begun(companion, nil).finish() }),
  ("`Prepared.facts()`", { _ = prepared.facts() }),
  ("`Prepared.sentences()`", { _ = prepared.sentences() }),
  ("`Practice.afterwards()`", { _ = practice.afterwards() }),
  ("`Companion.say(…)`", { _ = companion.say(key: "help", language: .en) }),
]
for (name, call) in once {
  let took = (0..<9).map { _ in timed(1) { try? call() } }
  print("| \(name) | \(String(format: "%.0f", took.middle)) |")
}

await layered.close()
await layer.close()
let dearest = rows.filter(\.isWeighed).map(\.ratios.middle).max() ?? .infinity
print("\nat most", String(format: "%.2f", dearest), "times its empty call")
exit(dearest <= 2 ? 0 : 1)
