import Perron
import PerronScreens
import PerronShell
import SwiftUI

/// A practice from its pages to its end. Whatever is shown, here and now is in reach.
struct PracticeScreen: View {
  @Environment(AppModel.self) private var app
  let practice: PracticeModel

  var body: some View {
    Group {
      switch practice.phase {
      case .preparing:
        VStack(spacing: 24) {
          ProgressView(app.say(.prepareBusy)).controlSize(.large)
          Button(app.say(.leave)) { Task { await app.leave() } }.frame(minHeight: 44)
        }
        .frame(maxHeight: .infinity)
        .withGround { await practice.ground() }
      case .before(let walk): page { BeforeScreen(practice: practice, walk: walk) }
      case .playing: PlayerScreen(practice: practice)
      case .after(let screen): after(screen)
      case .offers(let offering): page { offers(offering) }
      case .trouble(let says): page { said([says]) }
      case .opens(let word): page { said([app.say(word)]) }
      case .closed: Color.clear.task { await app.leave() }
      }
    }
    .frame(maxWidth: .infinity, maxHeight: .infinity)
    .preferredColorScheme(.dark)
    .interactiveDismissDisabled()
  }

  private func page(@ViewBuilder _ inside: () -> some View) -> some View {
    ScrollView(content: inside).withGround { await practice.ground() }
  }

  @ViewBuilder private func after(_ screen: AfterScreen) -> some View {
    switch screen {
    case .nothing: NightScreen()
    case .says: page { said(practice.afterwards?.says ?? []) }
    case .asks:
      page {
        VStack(alignment: .leading) {
          ForEach(practice.afterwards?.says ?? [], id: \.self) { Text(verbatim: $0).padding() }
          KeepPlace(practice: practice)
          if let question = practice.afterwards?.question {
            DistressQuestion(question: question) { await practice.answerAfter($0) }
          }
        }
      }
    }
  }

  private func said(_ says: [String]) -> some View {
    VStack(alignment: .leading, spacing: 20) {
      ForEach(says, id: \.self) { Text(verbatim: $0).font(.title3) }
      if let trouble = practice.trouble { Text(verbatim: trouble).font(.footnote) }
      Button(app.say(.close)) { Task { await app.leave() } }
        .buttonStyle(.borderedProminent).frame(minHeight: 44)
    }
    .padding()
  }

  private func offers(_ offering: Offering) -> some View {
    OfferingView(offering: offering) { offer in
      if offer == .grounding { return await practice.ground() }
      await app.leave()
      await app.begin(.safePlace)
    } leave: {
      await app.leave()
    }
  }
}

/// After a sleep ending: black, nothing to read, and a touch anywhere leaves.
private struct NightScreen: View {
  @Environment(AppModel.self) private var app

  var body: some View {
    Color.black.ignoresSafeArea()
      .contentShape(.rect)
      .onTapGesture { Task { await app.leave() } }
      .accessibilityElement().accessibilityLabel(app.say(.close))
      .accessibilityAddTraits(.isButton)
      .statusBarHidden()
  }
}

private struct KeepPlace: View {
  @Environment(AppModel.self) private var app
  @State private var isKept = false
  let practice: PracticeModel

  var body: some View {
    if isKept {
      Text(verbatim: app.say(.afterPlaceKept)).padding()
    } else if practice.keepsPlace {
      Button(app.say(.afterKeepPlace)) { Task { isKept = await practice.keepPlace() } }.padding()
    }
  }
}

/// The pages before an exercise, one by one.
private struct BeforeScreen: View {
  @Environment(AppModel.self) private var app
  let practice: PracticeModel
  let walk: BeforeWalk<Stage, Offering>

  var body: some View {
    VStack(alignment: .leading, spacing: 20) {
      switch walk.shown {
      case .waits(let why): line(why)
      case .offers(let offering):
        OfferingView(offering: offering) { offer in
          if offer == .grounding { return await practice.ground() }
          await app.leave()
          await app.begin(.safePlace)
        } leave: {
          await app.leave()
        }
      case .warns(let what):
        line(what)
        goOn
      case .stage(.caution(let caution)):
        ForEach(caution.help, id: \.self) { line($0) }
        line(caution.heading).font(.title2).accessibilityAddTraits(.isHeader)
        ForEach(caution.points, id: \.self) { line($0) }
        goOn
      case .stage(.question(let question)):
        DistressQuestion(question: question) { await practice.answer($0) }
      case .begins: EmptyView()
      }
      Button(app.say(.leave)) { Task { await app.leave() } }.frame(minHeight: 44)
    }
    .padding()
  }

  private func line(_ text: String) -> some View { Text(verbatim: text) }

  private var goOn: some View {
    Button(app.say(.goOn)) { Task { await practice.goOn() } }
      .buttonStyle(.borderedProminent).frame(minHeight: 44)
  }
}
