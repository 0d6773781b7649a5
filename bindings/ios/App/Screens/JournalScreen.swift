import Perron
import PerronScreens
import PerronShell
import SwiftUI
import UniformTypeIdentifiers

/// What is kept: how it goes, the entries, the nights, and taking it along.
struct JournalScreen: View {
  @Environment(AppModel.self) private var app
  @State private var journal: JournalModel?
  @State private var notesNight = false
  @State private var goal = ""
  @State private var going: Kept?
  @State private var read: String?

  var body: some View {
    NavigationStack {
      List {
        if let journal {
          if let trouble = journal.trouble { Text(verbatim: trouble) }
          if let salvaged = journal.salvaged { mending(salvaged, journal) }
          Button(app.say(.journalNight)) { notesNight = true }
          Section(app.say(.journalHow)) { Plotted(journal: journal) }
          Section(app.say(.journalGoal)) { goalField(journal) }
          Section(app.say(.tabJournal)) {
            if journal.entries.isEmpty { Text(verbatim: app.say(.journalNothing)) }
            ForEach(journal.entries) { row($0, journal) }
          }
          NavigationLink(app.say(.journalTake)) { PortableScreen(journal: journal) }
        } else {
          Text(verbatim: app.say(.journalLocked))
        }
      }
      .navigationTitle(app.say(.tabJournal))
      .withGround()
      .task(id: app.language) { await look() }
      .sheet(isPresented: $notesNight) { if let journal { NightScreenForm(journal: journal) } }
      .confirmationDialog(
        app.say(.journalRemoveAsk), isPresented: isGoing, titleVisibility: .visible
      ) {
        Button(app.say(.journalRemove), role: .destructive) {
          if let going { Task { await journal?.remove(going) } }
        }
        Button(app.say(.eraseNo), role: .cancel) {}
      }
      .sheet(isPresented: isRead) {
        ScrollView { Text(verbatim: read ?? "").privacySensitive().padding() }.withGround {
          read = nil
          await app.begin(.grounding)
        }
      }
    }
  }

  private var isGoing: Binding<Bool> {
    Binding {
      going != nil
    } set: {
      if !$0 { going = nil }
    }
  }

  private var isRead: Binding<Bool> {
    Binding {
      read != nil
    } set: {
      if !$0 { read = nil }
    }
  }

  private func look() async {
    guard let companion = await app.open() else { return }
    let journal = JournalModel(companion: companion, language: app.language, keys: app.keys)
    await journal.look()
    self.journal = journal
  }

  @ViewBuilder private func mending(_ salvaged: Salvaged, _ journal: JournalModel) -> some View {
    if journal.isOlder { Text(verbatim: app.care("salvage-older")) }
    Text(verbatim: app.say(.mendWhole, Int(salvaged.whole)))
    if let lost = salvaged.lost, lost > 0 { Text(verbatim: app.say(.mendLost, Int(lost))) }
    Button(app.say(journal.isOlder ? .mendOlder : .mend)) { Task { await journal.mend() } }
  }

  private func goalField(_ journal: JournalModel) -> some View {
    HStack {
      OwnWords(title: app.say(.journalGoal), text: $goal)
      Button(app.say(.nightKeep)) {
        Task { if await journal.keepGoal(goal) { goal = "" } }
      }
      .disabled(goal.isEmpty)
    }
  }

  @ViewBuilder private func row(_ kept: Kept, _ journal: JournalModel) -> some View {
    VStack(alignment: .leading, spacing: 4) {
      Text(verbatim: app.day(kept.day)).font(.footnote).foregroundStyle(.secondary)
      Text(verbatim: app.told(kept.entry)).privacySensitive()
    }
    .accessibilityElement(children: .combine)
    .swipeActions { Button(app.say(.journalRemove), role: .destructive) { going = kept } }
    .accessibilityAction(named: app.say(.journalRemove)) { going = kept }
    switch kept.entry {
    case .goal(let goal):
      Button(app.say(goal.reached == nil ? .journalGoalReached : .journalGoalOpen)) {
        Task { await journal.setGoal(kept, reached: goal.reached == nil) }
      }
    case .dream(let dream) where dream.isWritten:
      Button(app.say(.journalOriginal)) {
        Task { read = await journal.original(of: kept)?.show() }
      }
      .accessibilityHint(app.say(.journalOriginalHint))
    case .practice, .place, .dayList, .night, .dream, .shared: EmptyView()
    }
  }
}

/// An entry in words; the nightmare as it was is never among them.
extension AppModel {
  func day(_ day: Day) -> String {
    day.date(in: .autoupdatingCurrent)?
      .formatted(.dateTime.weekday(.wide).day().month(.wide).locale(locale)) ?? ""
  }

  func told(_ entry: Kept.Entry) -> String {
    switch entry {
    case .practice(let it):
      "\(say(.journalPractice)): \(say(.journalMinutes, wholeMinutes(it.heard)))"
    case .place(let it):
      "\(say(.journalPlace)): \(items(it.answers.flatMap(\.items)))"
    case .dayList(let it): "\(say(.journalDayList)): \(items(it.items))"
    case .night(let it):
      ([say(.journalNightOf)] + numbers(it) + [it.title?.reveal()])
        .compactMap { $0 }.joined(separator: ", ")
    case .dream(let it):
      ["\(say(.journalDream)): \(it.title.reveal())", it.newDream?.reveal()]
        .compactMap { $0 }.joined(separator: "\n")
    case .goal(let it): "\(say(.journalGoalKind)): \(it.text.reveal())"
    case .shared: say(.journalShared)
    }
  }

  /// All that was told of a night: it may be all that tells two apart.
  private func numbers(_ night: Night) -> [String?] {
    let bad = Int(night.nightmares)
    return [
      bad == 0 ? say(.journalNightCalm) : say(.journalNightBad, bad),
      night.woken.flatMap { bad > 0 || $0 > 0 ? say(.journalNightWoken, Int($0)) : nil },
      night.intensity.map { say(.journalNightIntensity, "\($0)") },
    ]
  }

  private func items(_ items: [PrivateText]) -> String {
    items.map { $0.reveal() }.joined(separator: ", ")
  }
}

/// The plot, and the same in sentences; to VoiceOver it is the sentences.
private struct Plotted: View {
  @Environment(AppModel.self) private var app
  let journal: JournalModel

  var body: some View {
    if journal.contents.map({ $0.nights + $0.practices == 0 }) ?? true {
      Text(verbatim: app.say(.journalHowEmpty))
    } else {
      Picture(svg: journal.plot).frame(minHeight: 240).accessibilityHidden(true)
      ForEach(journal.plotWords, id: \.self) { Text(verbatim: $0) }
    }
  }
}

/// Three numbers, and a name for who wants one.
private struct NightScreenForm: View {
  @Environment(AppModel.self) private var app
  @Environment(\.dismiss) private var dismiss
  @State private var nightmares = 0
  @State private var woken: Int?
  @State private var intensity: Int?
  @State private var name = ""
  let journal: JournalModel

  var body: some View {
    NavigationStack {
      Form {
        Stepper(value: $nightmares, in: 0...20) { number(.nightNightmares, nightmares) }
          .accessibilityValue("\(nightmares)")
        if nightmares > 0 {
          maybe(.nightWoken, $woken, 0...20)
          maybe(.nightIntensity, $intensity, 0...10)
        }
        OwnWords(title: app.say(.nightName), text: $name)
        Button(app.say(.nightKeep)) { keep() }.font(.headline)
        if let trouble = journal.trouble { Text(verbatim: trouble) }
      }
      .navigationTitle(app.say(.nightTitle))
      .toolbar { Button(app.say(.leave)) { dismiss() } }
      .withGround {
        dismiss()
        await app.begin(.grounding)
      }
    }
  }

  /// A number that may be left untold.
  private func maybe(_ word: Word, _ told: Binding<Int?>, _ range: ClosedRange<Int>) -> some View {
    Picker(app.say(word), selection: told) {
      Text(verbatim: app.say(.nightUnset)).tag(Int?.none)
      ForEach(range, id: \.self) { Text(verbatim: "\($0)").tag(Int?.some($0)) }
    }
  }

  private func number(_ word: Word, _ number: Int) -> some View {
    HStack {
      Text(verbatim: app.say(word))
      Spacer()
      Text(verbatim: "\(number)").monospacedDigit()
    }
  }

  private func keep() {
    Task {
      let kept = await journal.keepNight(
        nightmares: nightmares, woken: woken, intensity: intensity, title: name)
      if kept { dismiss() }
    }
  }
}
