import Perron
import PerronScreens
import PerronShell
import SwiftUI

/// The fields of an exercise: own words, length, senses, ending. A person fills them in before a practice, and a therapist with a
/// client.
struct ChoiceFields: View {
  @Environment(AppModel.self) private var app
  let exercise: Exercise
  let asks: [Ask]
  @Binding var choices: Choices
  @Binding var written: [String: [String]]

  var body: some View {
    if !asks.isEmpty { words }
    Section(app.say(.prepareLength)) { length }
    if choices.senses.count > 1 { senses }
    if case .chosen = exercise.ending { ending }
  }

  private var words: some View {
    Section(app.say(.prepareWords)) {
      ForEach(asks, id: \.slot) { ask in
        VStack(alignment: .leading) {
          Text(verbatim: ask.asks).accessibilityHidden(true)
          answer(ask)
        }
      }
    }
  }

  @ViewBuilder private func answer(_ ask: Ask) -> some View {
    switch ask.kind {
    case .word: OwnWords(title: ask.asks, text: item(ask.slot, 0))
    case .text: OwnWords(title: ask.asks, text: item(ask.slot, 0), isLong: true)
    case .choice(let of):
      Picker(ask.asks, selection: item(ask.slot, 0)) {
        Text(verbatim: app.say(.prepareSkip)).tag("")
        ForEach(of, id: \.self) { Text(verbatim: $0).tag($0) }
      }
    case .items(let most, characters: _):
      let count = written[ask.slot]?.count ?? 1
      ForEach(0..<count, id: \.self) { OwnWords(title: ask.asks, text: item(ask.slot, $0)) }
      if count < Int(most) {
        Button(app.say(.prepareListItem)) {
          written[ask.slot, default: [""]].append("")
        }
      }
    }
  }

  private func item(_ slot: String, _ place: Int) -> Binding<String> {
    Binding {
      let items = written[slot] ?? []
      return items.indices.contains(place) ? items[place] : ""
    } set: { text in
      var items = written[slot] ?? []
      while items.count <= place { items.append("") }
      items[place] = text
      written[slot] = items
    }
  }

  private var length: some View {
    let minutes = Binding {
      Double(choices.minutes)
    } set: {
      choices.setMinutes(Int($0.rounded()))
    }
    let said = app.say(.journalMinutes, choices.minutes)
    return VStack(alignment: .leading) {
      Text(verbatim: said).accessibilityHidden(true)
      if choices.shortest < choices.longest {
        Slider(
          value: minutes, in: Double(choices.shortest)...Double(choices.longest), step: 1
        )
        .accessibilityLabel(app.say(.prepareLength)).accessibilityValue(said)
      }
    }
  }

  private var senses: some View {
    Section(app.say(.prepareSenses)) {
      ForEach(choices.senses, id: \.self) { sense in
        let isWanted = choices.wanted.contains(sense)
        Toggle(
          app.say(word(sense)),
          isOn: Binding {
            isWanted
          } set: {
            if $0 != isWanted { choices.toggle(sense) }
          }
        )
        .accessibilityValue(app.say(isWanted ? .senseOn : .senseOff))
        .accessibilityAction(named: app.say(.prepareSooner)) { choices.sooner(sense) }
      }
      .onMove { from, to in choices.move(from: Array(from), to: to) }
    }
  }

  private var ending: some View {
    Section(app.say(.prepareEnding)) {
      Picker(app.say(.prepareEnding), selection: $choices.sleeps) {
        Text(verbatim: app.say(.prepareWake)).tag(Bool?.none)
        Text(verbatim: app.say(.prepareSleep)).tag(Bool?.some(true))
      }
      .pickerStyle(.inline).labelsHidden()
    }
  }

  private func word(_ sense: Sense) -> Word {
    switch sense {
    case .see: .senseSee
    case .hear: .senseHear
    case .feel: .senseFeel
    case .body: .senseBody
    case .smell: .senseSmell
    }
  }
}
