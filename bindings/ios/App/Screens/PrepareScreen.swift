import Perron
import PerronScreens
import PerronShell
import SwiftUI

/// What can be chosen before an exercise. Nothing has to be: begin stands first.
struct PrepareScreen: View {
  @Environment(AppModel.self) private var app
  @Environment(\.dismiss) private var dismiss
  let exercise: Exercise
  @State private var choices: Choices
  @State private var asks: [Ask] = []
  @State private var written: [String: [String]] = [:]

  init(exercise: Exercise) {
    self.exercise = exercise
    _choices = State(initialValue: Choices(exercise))
  }

  var body: some View {
    NavigationStack {
      Form {
        Section {
          Button(app.say(.libraryBegin)) { begin() }.font(.headline).frame(minHeight: 44)
        } footer: {
          Text(verbatim: app.say(.prepareNothingNeeded))
        }
        if !asks.isEmpty { words }
        Section(app.say(.prepareLength)) { length }
        if choices.senses.count > 1 { senses }
        if case .chosen = exercise.ending { ending }
        Section {
          sound
          if choices.sound != .off { level }
          voice
        }
      }
      .navigationTitle(exercise.title)
      .toolbar { Button(app.say(.leave)) { dismiss() } }
      .withGround {
        dismiss()
        await app.begin(.grounding)
      }
      .task { asks = await app.home?.asks(exercise, choices) ?? [] }
    }
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

  private var sound: some View {
    Picker(app.say(.prepareBed), selection: $choices.sound) {
      Text(verbatim: app.say(.prepareBedUsual)).tag(Choices.Sound.usual)
      ForEach(exercise.beds, id: \.self) { bed in
        Text(verbatim: app.care("bed-\(bed)")).tag(Choices.Sound.named(bed))
      }
      Text(verbatim: app.say(.prepareBedOff)).tag(Choices.Sound.off)
    }
  }

  private var level: some View {
    Picker(app.say(.prepareLevel), selection: $choices.isNear) {
      Text(verbatim: app.say(.prepareLevelFar)).tag(false)
      Text(verbatim: app.say(.prepareLevelNear)).tag(true)
    }
  }

  private var voice: some View {
    Picker(app.say(.prepareVoice), selection: $choices.voice) {
      ForEach(Choices.Voice.allCases, id: \.self) { Text(verbatim: app.say(word($0))).tag($0) }
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

  private func word(_ voice: Choices.Voice) -> Word {
    switch voice {
    case .usual: .prepareVoiceUsual
    case .shipped: .prepareVoiceShipped
    case .platform: .prepareVoicePlatform
    case .shown: .prepareVoiceShown
    }
  }

  private func begin() {
    for ask in asks {
      let (items, characters) = ask.kind.most
      choices.answer(ask.slot, written[ask.slot] ?? [], most: items, characters: characters)
    }
    let wishes = choices.wishes
    dismiss()
    Task { await app.begin(.exercise(id: exercise.id, wishes: wishes)) }
  }
}
