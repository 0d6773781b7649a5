import Foundation
import Perron
import PerronFFI

// What a crossing costs beside an empty one, in the same run: `perron-crossings CLIPS` prints a table. Exit code 1: the layer that
// an app sees costs more than twice the bare bridge.

let clips = CommandLine.arguments.dropFirst().first ?? "audio/assets/voice"
let companion = try PerronFFI.Companion.open(
  config: Config(clips: clips, home: nil, language: .en, withoutSound: true), keys: nil, voice: nil)
let prepared = try companion.prepareGrounding(language: .en)
let layer = try await Perron.Companion.open(
  .init(clips: URL(fileURLWithPath: clips), language: .en, isWithoutSound: true))
let laid = try await layer.prepareGrounding(in: .en)
let cancel = Cancel()
let rounds = 201
let calls = 500

struct Measured {
  let name: String
  let call: () -> Void
  var times: [Double] = []

  /// The time of one call in microseconds, in the middle of all rounds: what else the machine does falls away.
  var middle: Double { times.sorted()[times.count / 2] }
}

var measured = [
  Measured(name: "nothing()") { nothing() },
  Measured(name: "cancel()") { cancel.cancel() },
  Measured(name: "unvoiced()") { _ = prepared.unvoiced() },
  Measured(name: "length()") { _ = prepared.length() },
  Measured(name: "Perron.Prepared.unvoiced") { _ = laid.unvoiced },
  Measured(name: "Perron.Prepared.length") { _ = laid.length },
]

let clock = ContinuousClock()
for _ in 0..<rounds {
  // In turn, so that a busy machine slows all alike.
  for index in measured.indices {
    let call = measured[index].call
    let took = clock.measure { for _ in 0..<calls { call() } }
    let (seconds, attoseconds) = took.components
    measured[index].times.append(
      (Double(seconds) * 1e6 + Double(attoseconds) / 1e12) / Double(calls))
  }
}

let (empty, method) = (measured[0].middle, measured[1].middle)
print("| call | microseconds | beside nothing() | beside cancel() |")
print("|---|---|---|---|")
for it in measured {
  let (free, object) = (it.middle / empty, it.middle / method)
  print(
    "| `\(it.name)` |",
    String(format: "%.3f | %.1f | %.1f |", it.middle, free, object))
}
await layer.close()
let dearest = max(
  measured[4].middle / measured[2].middle, measured[5].middle / measured[3].middle)
print("the layer beside the bridge, at most:", String(format: "%.2f", dearest))
exit(dearest <= 2 ? 0 : 1)
