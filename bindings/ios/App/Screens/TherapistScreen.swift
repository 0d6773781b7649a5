import Perron
import PerronScreens
import PerronShell
import SwiftUI
import UniformTypeIdentifiers

/// The therapist's part: clients, a form, and what was packed. A report that comes in opens as any file does.
struct TherapistScreen: View {
  @Environment(AppModel.self) private var app
  @State private var therapist: TherapistModel?
  @State private var isImporting = false

  var body: some View {
    List {
      if let therapist {
        if let trouble = therapist.trouble { Text(verbatim: trouble) }
        NavigationLink(app.say(.pairTitle)) { PairScreen(side: .therapist) }
        NavigationLink(app.say(.therapistNew)) { DraftScreen(therapist: therapist) }
        Button(app.say(.therapistReport)) { isImporting = true }
        Section(app.say(.therapistClients)) {
          if therapist.clients.isEmpty { Text(verbatim: app.say(.therapistNobody)) }
          ForEach(therapist.clients, id: \.fingerprint) {
            Text(verbatim: $0.name.reveal()).privacySensitive()
          }
        }
        if !therapist.issued.isEmpty { issued(therapist) }
      } else {
        ProgressView()
      }
    }
    .navigationTitle(app.say(.therapistTitle))
    .withGround()
    .task(id: app.language) {
      guard let companion = await app.open() else { return }
      let therapist = therapist ?? TherapistModel(companion: companion, language: app.language)
      await therapist.look()
      self.therapist = therapist
    }
    .fileImporter(isPresented: $isImporting, allowedContentTypes: [.perron, .data]) {
      if case .success(let url) = $0 { Task { await app.openLetter(url) } }
    }
  }

  private func issued(_ therapist: TherapistModel) -> some View {
    Section(app.say(.therapistIssued)) {
      ForEach(Array(therapist.issued.enumerated()), id: \.offset) { _, issued in
        NavigationLink(
          "\(issued.client.reveal()): \(issued.assignment.title.reveal())"
        ) {
          List { Lines(lines: issued.assignment.lines) }
            .navigationTitle(app.say(.homeworkTitle)).withGround()
        }
      }
    }
  }
}

/// The form, what the client will read, and packing it for one client.
private struct DraftScreen: View {
  @Environment(AppModel.self) private var app
  @State private var takesRecording = false
  @State private var isPrinting = false
  @Bindable var therapist: TherapistModel

  var body: some View {
    Form {
      if let trouble = therapist.trouble { Text(verbatim: trouble) }
      if let checked = therapist.checked { look(checked) } else { fields }
    }
    .navigationTitle(app.say(.therapistNew))
    .withGround()
    .fileImporter(isPresented: $takesRecording, allowedContentTypes: [.audio]) { result in
      guard case .success(let url) = result else { return }
      Task {
        if let flac = await FromOutside.read(url) { therapist.form.add(recording: flac) }
      }
    }
    .fileExporter(
      isPresented: $isPrinting, documents: therapist.packed.map { [Exported($0.sheet)] } ?? [],
      contentType: .html
    ) { _ in }
  }

  @ViewBuilder private var fields: some View {
    Section {
      OwnWords(title: app.care("homework-title-ask"), text: $therapist.form.title)
      OwnWords(title: app.care("homework-goal-ask"), text: $therapist.form.goals, isLong: true)
      OwnWords(title: app.care("homework-note-ask"), text: $therapist.form.note, isLong: true)
    }
    Section(app.say(.therapistExercises)) {
      ForEach(therapist.form.tasks) { task in
        NavigationLink(task.exercise.title) {
          TaskScreen(therapist: therapist, id: task.id, exercise: task.exercise)
        }
        .swipeActions {
          Button(app.say(.journalRemove), role: .destructive) { therapist.form.remove(task.id) }
        }
        .accessibilityAction(named: app.say(.journalRemove)) { therapist.form.remove(task.id) }
      }
      NavigationLink(app.say(.therapistAdd)) { ExerciseList(therapist: therapist) }
    }
    Section(app.say(.therapistRecordings)) {
      ForEach(therapist.form.recordings) { RecordingFields(therapist: therapist, id: $0.id) }
      Button(app.say(.therapistRecording)) { takesRecording = true }
    }
    Section {
      Toggle(app.say(.therapistBedtime), isOn: $therapist.form.bedtime)
      NavigationLink(app.say(.therapistOpens)) {
        Chosen(
          exercises: therapist.exercises, title: .therapistOpens, chosen: $therapist.form.opens)
      }
      NavigationLink(app.say(.therapistHides)) {
        Chosen(
          exercises: therapist.exercises, title: .therapistHides, chosen: $therapist.form.hides)
      }
    }
    Button(app.say(.therapistCheck)) { Task { await therapist.check() } }
      .disabled(!therapist.form.isFilled)
  }

  @ViewBuilder private func look(_ lines: [PrivateText]) -> some View {
    Section(app.say(.therapistReads)) { Lines(lines: lines) }
    Section {
      ForEach(therapist.clients, id: \.fingerprint) { client in
        Button(app.say(.therapistPack, client.name.reveal())) {
          Task { await therapist.pack(for: client) }
        }
      }
      if therapist.clients.isEmpty { Text(verbatim: app.say(.therapistNobody)) }
      if let packed = therapist.packed {
        HandOver(title: app.say(.letterHandOver), file: packed.file)
        Button(app.say(.homeworkPrint)) { isPrinting = true }
        Button(app.say(.therapistAnother)) { therapist.begin() }
      }
      Button(app.say(.firstBack)) { therapist.change() }
    }
  }
}

/// The exercises to choose from.
private struct ExerciseList: View {
  @Environment(AppModel.self) private var app
  @Environment(\.dismiss) private var dismiss
  let therapist: TherapistModel

  var body: some View {
    List {
      ForEach(therapist.exercises) { exercise in
        Button(exercise.title) {
          Task {
            await therapist.add(exercise, from: Day(.now, in: .autoupdatingCurrent))
            dismiss()
          }
        }
        .accessibilityHint(exercise.summary)
      }
    }
    .navigationTitle(app.say(.therapistAdd))
    .withGround()
  }
}

/// One exercise of the form: how often, from when, until when, why, and what was chosen together.
private struct TaskScreen: View {
  @Environment(AppModel.self) private var app
  let therapist: TherapistModel
  let id: Int
  let exercise: Exercise

  var body: some View {
    Form {
      if let task = therapist.form[task: id] {
        Section {
          Stepper(value: field(task, \.daysAWeek), in: 1...7) {
            Text(verbatim: app.say(.therapistDays, task.daysAWeek))
          }
          .accessibilityValue(app.say(.therapistDays, task.daysAWeek))
          day(.reportFrom, field(task, \.from))
          Toggle(app.say(.therapistEnds), isOn: ends(task))
          if let until = task.until { day(.reportUntil, last(task, until)) }
          OwnWords(title: app.care("homework-why-ask"), text: field(task, \.why), isLong: true)
        }
        ChoiceFields(
          exercise: exercise, asks: task.asks, choices: field(task, \.choices),
          written: field(task, \.written))
      }
    }
    .navigationTitle(exercise.title)
    .withGround()
  }

  private func field<Value: Sendable>(
    _ task: DraftForm.Task, _ path: WritableKeyPath<DraftForm.Task, Value> & Sendable
  ) -> Binding<Value> {
    Binding {
      (therapist.form[task: id] ?? task)[keyPath: path]
    } set: {
      therapist.form[task: id]?[keyPath: path] = $0
    }
  }

  private func ends(_ task: DraftForm.Task) -> Binding<Bool> {
    Binding {
      task.until != nil
    } set: {
      therapist.form[task: id]?.until = $0 ? task.from : nil
    }
  }

  private func last(_ task: DraftForm.Task, _ until: Day) -> Binding<Day> {
    Binding {
      until
    } set: {
      therapist.form[task: id]?.until = $0
    }
  }

  private func day(_ word: Word, _ day: Binding<Day>) -> some View {
    DatePicker(
      app.say(word),
      selection: Binding {
        day.wrappedValue.date(in: .autoupdatingCurrent) ?? .now
      } set: {
        day.wrappedValue = Day($0, in: .autoupdatingCurrent)
      }, displayedComponents: .date)
  }
}

/// A recording that was added: its sentence to the letter, and whose voice it is.
private struct RecordingFields: View {
  @Environment(AppModel.self) private var app
  let therapist: TherapistModel
  let id: Int

  var body: some View {
    VStack(alignment: .leading) {
      OwnWords(
        title: app.say(.therapistSays),
        text: Binding {
          therapist.form[recording: id]?.says ?? ""
        } set: {
          therapist.form[recording: id]?.says = $0
        })
      Picker(
        app.say(.prepareVoice),
        selection: Binding {
          therapist.form[recording: id]?.by ?? .therapist
        } set: {
          therapist.form[recording: id]?.by = $0
        }
      ) {
        Text(verbatim: app.care("homework-side-therapist")).tag(Side.therapist)
        Text(verbatim: app.care("homework-side-client")).tag(Side.client)
      }
      Button(app.say(.journalRemove), role: .destructive) { therapist.form.remove(id) }
        .buttonStyle(.bordered)
    }
  }
}

/// Exercises to tick.
private struct Chosen: View {
  @Environment(AppModel.self) private var app
  let exercises: [Exercise]
  let title: Word
  @Binding var chosen: Set<String>

  var body: some View {
    List {
      ForEach(exercises) { exercise in
        Toggle(
          exercise.title,
          isOn: Binding {
            chosen.contains(exercise.id)
          } set: {
            if $0 { chosen.insert(exercise.id) } else { chosen.remove(exercise.id) }
          })
      }
    }
    .navigationTitle(app.say(title))
    .withGround()
  }
}
