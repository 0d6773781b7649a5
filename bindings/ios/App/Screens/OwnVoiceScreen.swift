import Perron
import PerronScreens
import PerronShell
import SwiftUI
import UniformTypeIdentifiers

/// A person's own recordings: whose voice it is, and then an exercise, of which each sentence can have one.
struct OwnVoiceScreen: View {
  @Environment(AppModel.self) private var app
  @State private var voice: OwnVoiceModel?

  var body: some View {
    Form {
      if let voice {
        Section {
          OwnWords(
            title: app.say(.voiceName),
            text: Binding {
              voice.typed
            } set: {
              voice.typed = $0
            })
        } footer: {
          Text(verbatim: app.say(.voiceHint))
        }
        Section(app.say(.voiceExercises)) {
          ForEach(voice.exercises) { exercise in
            NavigationLink(exercise.title) { SentencesScreen(voice: voice, exercise: exercise) }
          }
        }
        if let trouble = voice.trouble { Text(verbatim: trouble) }
      }
    }
    .navigationTitle(app.say(.voiceTitle))
    .withGround {
      app.isSetting = false
      await app.begin(.grounding)
    }
    .task(id: app.language) {
      guard let companion = await app.open() else { return }
      let voice = voice ?? OwnVoiceModel(companion: companion, language: app.language)
      self.voice = voice
      await voice.look()
    }
  }
}

/// The sentences of an exercise, and which of them the voice has.
private struct SentencesScreen: View {
  @Environment(AppModel.self) private var app
  @State private var chosen: ToRecord?
  let voice: OwnVoiceModel
  let exercise: Exercise

  var body: some View {
    List {
      if let noisy = voice.isNoisy {
        Text(verbatim: app.say(noisy ? .voiceNoisy : .voiceTaken))
      }
      if let trouble = voice.trouble { Text(verbatim: trouble) }
      if voice.name == nil {
        Text(verbatim: app.say(.voiceNoName))
      } else {
        let had = voice.sentences.filter { voice.spoken.contains($0.text) }.count
        Text(verbatim: app.say(.voiceHad, had, voice.sentences.count))
        ForEach(voice.sentences, id: \.name) { row($0) }
      }
    }
    .navigationTitle(exercise.title)
    .withGround {
      app.isSetting = false
      await app.begin(.grounding)
    }
    .task { await voice.open(exercise) }
    .fileImporter(isPresented: isChoosing, allowedContentTypes: [.audio]) { result in
      guard let sentence = chosen, case .success(let url) = result else { return }
      Task { await voice.take(await FromOutside.read(url), of: sentence) }
    }
  }

  private var isChoosing: Binding<Bool> {
    Binding {
      chosen != nil
    } set: {
      if !$0 { chosen = nil }
    }
  }

  private func row(_ sentence: ToRecord) -> some View {
    let states =
      (voice.spoken.contains(sentence.text) ? [app.say(.voiceThere)] : [])
      + (sentence.isSlow ? [app.say(.voiceSlow)] : [])
    return VStack(alignment: .leading, spacing: 4) {
      Text(verbatim: sentence.text)
      if !states.isEmpty { Text(verbatim: states.joined(separator: ". ")).font(.footnote) }
      Button(app.say(.voiceChoose)) { chosen = sentence }
        .accessibilityLabel("\(app.say(.voiceChoose)), \(sentence.text)")
    }
  }
}
