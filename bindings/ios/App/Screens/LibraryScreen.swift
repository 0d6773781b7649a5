import Perron
import PerronScreens
import PerronShell
import SwiftUI

/// The exercises, and above them what was begun last.
struct LibraryScreen: View {
  @Environment(AppModel.self) private var app
  @State private var chosen: Exercise?

  var body: some View {
    NavigationStack {
      List {
        if let home = app.home {
          above(home)
          Section {
            ForEach(Array(home.due.enumerated()), id: \.offset) { _, due in DueRow(due: due) }
            NavigationLink(app.say(.homeworkTitle)) { HomeworkScreen() }
          }
          Section {
            ForEach(home.exercises) { ExerciseRow(exercise: $0) { chosen = $0 } }
            if home.exercises.isEmpty { Text(verbatim: app.say(.libraryNone)) }
          }
          if !home.places.isEmpty {
            Section(app.say(.libraryMyPlaces)) {
              ForEach(home.places) { PlaceRow(kept: $0) }
            }
          }
          if let locked = home.locked { Text(verbatim: locked).font(.footnote) }
        } else {
          ProgressView()
        }
      }
      .navigationTitle(app.say(.tabExercises))
      .toolbar {
        Button(app.say(.settingsTitle), systemImage: "gearshape") { app.isSetting = true }
      }
      .withGround()
      .sheet(item: $chosen) { PrepareScreen(exercise: $0) }
    }
  }

  @ViewBuilder private func above(_ home: HomeModel) -> some View {
    if home.canResume {
      Button(app.say(.libraryResume)) { Task { await app.begin(.resumed) } }
    }
    if let last = home.last {
      Button(app.say(.libraryAgain, last)) { Task { await app.begin(.again) } }
        .accessibilityHint(app.say(.libraryAgainHint))
    }
    if let offering = home.offering {
      OfferingView(offering: offering) { offer in
        home.offeringRead()
        await app.begin(offer == .grounding ? .grounding : .safePlace)
      } leave: {
        home.offeringRead()
      }
    } else if let question = home.unanswered {
      DisclosureGroup(app.say(.libraryQuestionLate)) {
        DistressQuestion(question: question) { await home.answerLate($0) }
      }
    }
  }
}

extension PracticeModel.Beginning {
  /// The safe place as usual.
  static var safePlace: Self { .exercise(id: "safe-place", wishes: Wishes()) }
}

/// One exercise: read as one thing, with its two ways to begin.
private struct ExerciseRow: View {
  @Environment(AppModel.self) private var app
  let exercise: Exercise
  let choose: (Exercise) -> Void

  var body: some View {
    VStack(alignment: .leading, spacing: 8) {
      VStack(alignment: .leading, spacing: 4) {
        Text(verbatim: exercise.title).font(.headline)
        Text(verbatim: exercise.summary)
        Text(verbatim: facts).font(.footnote).foregroundStyle(.secondary)
      }
      .accessibilityElement(children: .combine)
      HStack {
        Button(app.say(.libraryBegin)) {
          Task {
            await app.begin(
              .exercise(id: exercise.id, wishes: Wishes()), in: exercise.language)
          }
        }
        .buttonStyle(.borderedProminent)
        .accessibilityLabel("\(app.say(.libraryBegin)), \(exercise.title)")
        .accessibilityHint(app.say(.libraryBeginHint))
        Button(app.say(.libraryChoose)) { choose(exercise) }
          .buttonStyle(.bordered)
          .accessibilityLabel("\(app.say(.libraryChoose)), \(exercise.title)")
          .accessibilityHint(app.say(.libraryChooseHint))
      }
    }
    .padding(.vertical, 4)
  }

  private var facts: String {
    let reach = app.say(
      .libraryMinutes, wholeMinutes(exercise.lengths.lowerBound),
      wholeMinutes(exercise.lengths.upperBound))
    let ending =
      switch exercise.ending {
      case .only(.wake): app.care("ending-wake")
      case .only(.sleep): app.care("ending-sleep")
      case .chosen: app.care("ending-chosen")
      }
    let own = exercise.isOwn ? [app.say(.libraryOwn)] : []
    let reviewed = exercise.isReviewed ? [] : [app.say(.libraryNotReviewed)]
    return ([reach, ending] + own + reviewed).joined(separator: ", ")
  }
}

/// A place that was kept: one tap calls it back.
private struct PlaceRow: View {
  @Environment(AppModel.self) private var app
  let kept: Kept

  var body: some View {
    if case .place(let place) = kept.entry {
      Button {
        Task {
          guard let wishes = await app.home?.wishes(of: kept) else { return }
          await app.begin(.exercise(id: place.exercise.reveal(), wishes: wishes))
        }
      } label: {
        Text(verbatim: name(place)).privacySensitive()
      }
    }
  }

  private func name(_ place: Place) -> String {
    let named = place.answers.first { $0.slot == "place" } ?? place.answers.first
    return named?.items.first?.reveal() ?? app.say(.journalPlace)
  }
}
