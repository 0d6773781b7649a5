import Perron
import PerronScreens
import PerronShell
import SwiftUI
import UniformTypeIdentifiers

/// Pairing: one's own card, the camera or a file for the other's, and whose keys are known.
struct PairScreen: View {
  @Environment(AppModel.self) private var app
  @State private var pairing: PairingModel?
  @State private var looks = false
  @State private var isRefused = false
  @State private var isImporting = false
  let side: Side
  /// A card that was opened from a file.
  var given: Data?

  var body: some View {
    List {
      if let pairing {
        if let trouble = pairing.trouble { Text(verbatim: trouble) }
        if let seen = pairing.seen {
          SeenCardView(pairing: pairing, seen: seen)
        } else {
          if let paired = pairing.paired { Text(verbatim: done(paired)) }
          OwnCard(pairing: pairing, side: side)
          if pairing.card != nil { others(pairing) }
        }
        known(pairing)
      } else {
        ProgressView()
      }
    }
    .navigationTitle(app.say(.pairTitle))
    .withGround()
    .task { await look() }
    .fileImporter(isPresented: $isImporting, allowedContentTypes: [.perron, .data]) { result in
      guard case .success(let url) = result else { return }
      Task {
        guard let bytes = await FromOutside.read(url) else {
          pairing?.trouble = app.care("phone-no-export")
          return
        }
        await pairing?.meet(bytes)
      }
    }
  }

  private func look() async {
    guard pairing == nil, let companion = await app.open() else { return }
    let pairing = PairingModel(companion: companion)
    await pairing.look()
    if let given { await pairing.meet(given) }
    self.pairing = pairing
  }

  @ViewBuilder private func others(_ pairing: PairingModel) -> some View {
    Section(app.say(.pairOther)) {
      if looks {
        CodeReader { text in
          Task {
            await pairing.scanned(text)
            if pairing.seen != nil { looks = false }
          }
        }
        .frame(minHeight: 280)
        .accessibilityLabel(app.say(.pairCamera))
        Button(app.say(.leave)) { looks = false }
      } else {
        Button(app.say(.pairScan)) {
          Task {
            looks = await CodeReader.mayLook()
            isRefused = !looks
          }
        }
        if isRefused { Text(verbatim: app.say(.pairNoCamera)) }
        Button(app.say(.pairFile)) { isImporting = true }
      }
    }
  }

  @ViewBuilder private func known(_ pairing: PairingModel) -> some View {
    if !pairing.people.isEmpty {
      Section(app.say(.pairKnown)) {
        ForEach(pairing.people, id: \.fingerprint) { person in
          VStack(alignment: .leading, spacing: 4) {
            Text(verbatim: person.name.reveal()).font(.headline).privacySensitive()
            Text(
              verbatim: app.care(
                person.side == .client ? "homework-side-client" : "homework-side-therapist"))
            Digits(fingerprint: person.fingerprint)
          }
          .accessibilityElement(children: .combine)
          .swipeActions {
            Button(app.say(.pairForget), role: .destructive) {
              Task { await pairing.forget(person) }
            }
          }
          .accessibilityAction(named: app.say(.pairForget)) {
            Task { await pairing.forget(person) }
          }
        }
      }
    }
  }

  private func done(_ paired: Pairing) -> String {
    app.say(.pairDone, paired.name.reveal())
  }
}

/// Six groups of five digits, to be read out together.
struct Digits: View {
  let fingerprint: Fingerprint

  var body: some View {
    Text(verbatim: fingerprint.groups.joined(separator: " ")).font(.body.monospaced())
      // Digit by digit: nobody compares "twelve thousand".
      .accessibilityLabel(
        fingerprint.groups.map { $0.map(String.init).joined(separator: " ") }
          .joined(separator: ", "))
  }
}

/// Who one is, and one's own code.
private struct OwnCard: View {
  @Environment(AppModel.self) private var app
  @State private var name = ""
  let pairing: PairingModel
  let side: Side

  var body: some View {
    Section(app.say(.pairOwn)) {
      if let card = pairing.card {
        Text(verbatim: card.name.reveal()).font(.headline).privacySensitive()
        Text(verbatim: app.say(.pairHow))
        if let code = card.code { CodePicture(code: code, label: app.say(.pairCode)) }
        Digits(fingerprint: card.fingerprint)
        HandOver(title: app.say(.pairHandOver), file: card.file)
      } else {
        OwnWords(title: app.care("homework-name-ask"), text: $name)
        Button(app.say(.pairIntroduce)) {
          Task { await pairing.introduce(side, name: name) }
        }
        .disabled(name.isEmpty)
      }
    }
  }
}

/// A card that was scanned or opened, before its keys are taken in. Keys that changed are asked about, with both numbers there.
private struct SeenCardView: View {
  @Environment(AppModel.self) private var app
  @State private var asks = false
  let pairing: PairingModel
  let seen: SeenCard

  var body: some View {
    Section {
      Text(verbatim: seen.name.reveal()).font(.headline).privacySensitive()
      Text(verbatim: seen.says.reveal())
      Digits(fingerprint: seen.fingerprint)
      if pairing.replaces {
        Button(app.say(.pairReplace), role: .destructive) { asks = true }
      } else if pairing.canTake {
        Button(app.say(.pairTake)) { Task { await pairing.take() } }
      }
      Button(app.say(.leave)) { pairing.letBe() }
    }
    .confirmationDialog(
      app.say(.pairReplaceAsk), isPresented: $asks, titleVisibility: .visible
    ) {
      Button(app.say(.pairReplace), role: .destructive) { Task { await pairing.replace() } }
      Button(app.say(.eraseNo), role: .cancel) {}
    }
  }
}
