import Perron
import PerronScreens
import PerronShell
import SwiftUI

/// The dream programme: whom one can reach first, then where one is and what comes next.
struct DreamScreen: View {
  @Environment(AppModel.self) private var app
  @State private var dreams: DreamModel?
  @State private var asksAside = false

  var body: some View {
    NavigationStack {
      List {
        HelpFirst()
        if let dreams {
          if let caution = dreams.caution {
            Section(caution.heading) {
              ForEach(caution.points, id: \.self) { Text(verbatim: $0) }
            }
          }
          if let trouble = dreams.trouble { Text(verbatim: trouble) }
          if let says = dreams.says { Text(verbatim: says) }
          if let programme = dreams.programme { shown(programme, dreams) }
        } else {
          ProgressView()
        }
      }
      .navigationTitle(app.say(.tabDreams))
      .withGround()
      .task(id: app.language) {
        guard let companion = await app.open() else { return }
        let dreams = DreamModel(companion: companion, language: app.language)
        await dreams.look()
        self.dreams = dreams
      }
      .confirmationDialog(
        app.say(.dreamAsideAsk), isPresented: $asksAside, titleVisibility: .visible
      ) {
        Button(app.say(.dreamAside)) { Task { _ = await dreams?.layAside() } }
        Button(app.say(.eraseNo), role: .cancel) {}
      }
    }
  }

  @ViewBuilder private func shown(_ programme: Programme, _ dreams: DreamModel) -> some View {
    ForEach(programme.talk, id: \.self) { Text(verbatim: $0).font(.headline) }
    if let rests = programme.rests {
      OfferingView(offering: rests) { offer in
        await app.begin(offer == .grounding ? .grounding : .safePlace)
      } leave: {
        app.navigation.tab = .exercises
      }
    } else {
      Section(app.say(.dreamsNext)) {
        Text(verbatim: programme.why)
        if let next = programme.next, isOpen(next, programme) {
          StepForm(step: next, dreams: dreams).id(next)
        }
      }
      if programme.current != nil, programme.next != .rehearse {
        Button(app.say(.dreamRehearse)) { Task { await app.begin(.rehearsal) } }
      }
      Section(app.say(.dreamsSteps)) {
        ForEach(programme.steps, id: \.step) { step in
          VStack(alignment: .leading, spacing: 4) {
            Text(verbatim: step.title).font(.headline)
            Text(verbatim: app.say(word(step.standing)))
            Text(verbatim: step.why).font(.footnote)
          }
          .accessibilityElement(children: .combine)
        }
      }
      if programme.pending != nil || programme.current != nil {
        Button(app.say(.dreamAside)) { asksAside = true }
      }
    }
  }

  private func isOpen(_ step: ProgrammeStep, _ programme: Programme) -> Bool {
    programme.steps.first { $0.step == step }?.standing != .waits
  }

  private func word(_ standing: Standing) -> Word {
    switch standing {
    case .open: .dreamOpen
    case .warned: .dreamWarned
    case .waits: .dreamWaits
    }
  }
}

/// The lines of people who can be reached stand before anything else of the dreams.
private struct HelpFirst: View {
  @Environment(AppModel.self) private var app
  @State private var lines: [HelpLine] = []

  var body: some View {
    Section {
      ForEach(lines, id: \.self) { Text(verbatim: $0.says) }
    }
    .task(id: app.language) { lines = await app.open()?.helpLines(in: app.language) ?? [] }
  }
}

/// The step that comes next.
private struct StepForm: View {
  @Environment(AppModel.self) private var app
  @State private var text = ""
  @State private var worst = Told.unsure
  @State private var happened = Told.unsure
  @State private var done: Met?
  @State private var needs: [Need: Met] = [:]
  let step: ProgrammeStep
  let dreams: DreamModel

  var body: some View {
    switch step {
    case .caution:
      // It stands above, always.
      EmptyView()
    case .rehearse:
      Button(app.say(.dreamRehearse)) { Task { await app.begin(.rehearsal) } }
    case .pleasant: Button(app.say(.offerSafePlace)) { Task { await app.begin(.safePlace) } }
    case .log: Button(app.say(.journalNight)) { app.navigation.tab = .journal }
    case .choose: choose
    case .write: write(.dreamWritten) { await dreams.write($0) }
    case .change:
      Text(verbatim: app.say(.dreamPrompts))
      write(.dreamNew) { await dreams.change($0) }
        .onAppear { if text.isEmpty { text = dreams.toChange?.reveal() ?? "" } }
    case .check: check
    }
  }

  @ViewBuilder private var choose: some View {
    OwnWords(title: app.say(.dreamName), text: $text)
    told(.dreamWorst, $worst)
    told(.dreamHappened, $happened)
    Button(app.say(.dreamKeep)) {
      Task { if await dreams.choose(text, worst: worst, happened: happened) { text = "" } }
    }
    .disabled(text.isEmpty)
  }

  private func told(_ word: Word, _ answer: Binding<Told>) -> some View {
    Picker(app.say(word), selection: answer) {
      Text(verbatim: app.say(.dreamYes)).tag(Told.yes)
      Text(verbatim: app.say(.dreamNo)).tag(Told.no)
      Text(verbatim: app.say(.dreamUnsure)).tag(Told.unsure)
    }
  }

  private func write(_ word: Word, _ keep: @escaping (String) async -> Bool) -> some View {
    VStack(alignment: .leading) {
      OwnWords(title: app.say(word), text: $text, isLong: true)
      Button(app.say(.dreamKeep)) { Task { if await keep(text) { text = "" } } }
        .disabled(text.isEmpty)
    }
  }

  @ViewBuilder private var check: some View {
    met(app.say(.dreamDone), $done)
    Text(verbatim: app.say(.dreamNeeds)).accessibilityAddTraits(.isHeader)
    ForEach(Self.needs, id: \.0) { need, word in
      met(
        app.say(word),
        Binding {
          needs[need]
        } set: {
          needs[need] = $0
        })
    }
    Button(app.say(.dreamKeep)) { Task { _ = await dreams.check(done: done, needs: needs) } }
  }

  private func met(_ title: String, _ answer: Binding<Met?>) -> some View {
    Picker(title, selection: answer) {
      Text(verbatim: app.say(.nightUnset)).tag(Met?.none)
      Text(verbatim: app.say(.dreamMetNot)).tag(Met?.some(.not))
      Text(verbatim: app.say(.dreamMetLittle)).tag(Met?.some(.little))
      Text(verbatim: app.say(.dreamMetFully)).tag(Met?.some(.fully))
    }
  }

  private static let needs: [(Need, Word)] = [
    (.safety, .needSafety), (.comfort, .needComfort), (.expression, .needExpression),
    (.blameless, .needBlameless), (.standing, .needStanding), (.play, .needPlay),
  ]
}
