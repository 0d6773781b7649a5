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
  @State private var recorded: [String] = []
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
        ChoiceFields(exercise: exercise, asks: asks, choices: $choices, written: $written)
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
      .task {
        asks = await app.home?.asks(exercise, choices) ?? []
        recorded = await app.home?.voices(in: exercise.language) ?? []
      }
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
      ForEach(Choices.voices(recorded: recorded), id: \.self) { Text(verbatim: name($0)).tag($0) }
    }
  }

  private func name(_ voice: Choices.Voice) -> String {
    switch voice {
    case .usual: app.say(.prepareVoiceUsual)
    case .shipped: app.say(.prepareVoiceShipped)
    case .platform: app.say(.prepareVoicePlatform)
    case .shown: app.say(.prepareVoiceShown)
    case .recorded(let name): app.say(.prepareVoiceRecorded, name)
    }
  }

  private func begin() {
    for ask in asks {
      let (items, characters) = ask.kind.most
      choices.answer(ask.slot, written[ask.slot] ?? [], most: items, characters: characters)
    }
    let wishes = choices.wishes
    dismiss()
    Task { await app.begin(.exercise(id: exercise.id, wishes: wishes), in: exercise.language) }
  }
}
