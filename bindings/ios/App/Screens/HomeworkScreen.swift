import Perron
import PerronScreens
import PerronShell
import SwiftUI
import UniformTypeIdentifiers

/// What was agreed with a therapist: today, what came, a report, and who is paired.
struct HomeworkScreen: View {
  @Environment(AppModel.self) private var app
  @State private var today: TodayModel?
  @State private var isImporting = false
  @State private var leaving: Assignment?
  @State private var isPrinting = false

  var body: some View {
    List {
      if let today {
        if let trouble = today.trouble { Text(verbatim: trouble) }
        Section(app.say(.todayTitle)) {
          if let says = today.says { Text(verbatim: says) }
          ForEach(Array(today.due.enumerated()), id: \.offset) { _, due in DueRow(due: due) }
        }
        if !today.assignments.isEmpty { agreed(today) }
      }
      Section {
        Button(app.say(.letterOpen)) { isImporting = true }
        NavigationLink(app.say(.reportTitle)) { ReportScreen() }
        NavigationLink(app.say(.pairTitle)) { PairScreen(side: .client) }
        NavigationLink(app.say(.therapistTitle)) { TherapistScreen() }
      }
    }
    .navigationTitle(app.say(.homeworkTitle))
    .withGround()
    .task(id: app.letter == nil) { await look() }
    .fileImporter(isPresented: $isImporting, allowedContentTypes: [.perron, .data]) {
      if case .success(let url) = $0 { Task { await app.openLetter(url) } }
    }
    .fileExporter(
      isPresented: $isPrinting, documents: today?.sheet.map { [Exported($0)] } ?? [],
      contentType: .html
    ) { _ in today?.printed() }
    .confirmationDialog(
      app.care("homework-withdraw-ask"), isPresented: isLeaving, titleVisibility: .visible
    ) {
      Button(app.say(.homeworkWithdraw), role: .destructive) {
        if let leaving { Task { await today?.withdraw(leaving) } }
      }
      Button(app.say(.eraseNo), role: .cancel) {}
    }
  }

  private var isLeaving: Binding<Bool> {
    Binding {
      leaving != nil
    } set: {
      if !$0 { leaving = nil }
    }
  }

  private func look() async {
    guard let companion = await app.open() else { return }
    let today = TodayModel(companion: companion)
    await today.look()
    self.today = today
  }

  private func agreed(_ today: TodayModel) -> some View {
    Section(app.say(.homeworkAgreed)) {
      ForEach(today.assignments, id: \.id) { assignment in
        NavigationLink(assignment.title.reveal()) {
          List {
            Section { Lines(lines: assignment.lines) }
            Section {
              Button(app.say(.homeworkPrint)) {
                Task {
                  await today.print(assignment)
                  isPrinting = today.sheet != nil
                }
              }
              Button(app.say(.homeworkWithdraw), role: .destructive) { leaving = assignment }
            }
          }
          .navigationTitle(app.say(.homeworkTitle))
          .withGround()
        }
      }
    }
  }
}

/// An exercise that was agreed, and how it stands; one thing to VoiceOver, and its way to begin.
struct DueRow: View {
  @Environment(AppModel.self) private var app
  let due: Due

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      VStack(alignment: .leading, spacing: 4) {
        Text(verbatim: due.exercise.title).font(.headline)
        Text(verbatim: due.says)
        if let why = due.exercise.why {
          Text(verbatim: why.reveal()).font(.footnote).privacySensitive()
        }
      }
      .accessibilityElement(children: .combine)
      if due.standing != .ahead {
        Button(app.say(.libraryBegin)) {
          Task { await app.begin(TodayModel.beginning(due), in: due.language) }
        }
        .buttonStyle(.bordered)
        .accessibilityLabel("\(app.say(.libraryBegin)), \(due.exercise.title)")
      }
    }
    .padding(.vertical, 4)
  }
}
