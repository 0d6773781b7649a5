import Perron
import PerronScreens
import PerronShell
import SwiftUI
import UniformTypeIdentifiers

/// Taking along what is kept, bringing it back, and erasing it.
struct PortableScreen: View {
  @Environment(AppModel.self) private var app
  @State private var passphrase = ""
  @State private var files: [Exported] = []
  @State private var isExporting = false
  @State private var isImporting = false
  @State private var asksToErase = false
  let journal: JournalModel

  var body: some View {
    List {
      if let trouble = journal.trouble { Text(verbatim: trouble) }
      Section(app.say(.portableHolds)) { if let contents = journal.contents { held(contents) } }
      Section {
        SecureField(app.say(.portablePassphrase), text: $passphrase).textContentType(.none)
        Button(app.say(.portableSealed)) { export(.sealed(passphrase: passphrase)) }
          .disabled(passphrase.isEmpty)
      } footer: {
        Text(verbatim: app.say(.portablePassphraseHint))
      }
      Section {
        Button(app.say(.portableOpen)) { export(.json) }
        Button(app.say(.portableTables)) { export(.csv) }
      } footer: {
        Text(verbatim: app.say(.portableOpenWarning))
      }
      Section {
        Button(app.say(.portableBring)) { isImporting = true }
        if let found = journal.found {
          held(found)
          Button(app.say(.portableBringAll)) { takeIn() }
        }
        if let taken = journal.takenIn {
          Text(verbatim: app.say(.portableAdded, Int(taken.added)))
          Text(verbatim: app.say(.portableKnown, Int(taken.known)))
          if !journal.differing.isEmpty {
            Text(verbatim: app.say(.portableDifferent, journal.differing.count))
            if journal.differing.contains(where: { isNight($0) }) {
              Text(verbatim: app.say(.portableTwice))
            }
          }
        }
      }
      ForEach(journal.differing) { differs($0) }
      Section {
        Button(app.say(.eraseAll), role: .destructive) { asksToErase = true }
        if journal.isErased { Text(verbatim: app.say(.erased)) }
      }
    }
    .navigationTitle(app.say(.portableTitle))
    .onDisappear {
      files = []
      passphrase = ""
    }
    .withGround()
    .fileExporter(
      isPresented: $isExporting, documents: files, contentType: .data
    ) { _ in
      // What was handed over, or not, is not kept here either.
      files = []
      passphrase = ""
    }
    .fileImporter(isPresented: $isImporting, allowedContentTypes: [.json, .data]) { open($0) }
    .confirmationDialog(
      app.say(.eraseAsk), isPresented: $asksToErase, titleVisibility: .visible
    ) {
      Button(app.say(.eraseYes), role: .destructive) { Task { await journal.erase() } }
      Button(app.say(.eraseNo), role: .cancel) {}
    }
  }

  @ViewBuilder private func held(_ contents: Contents) -> some View {
    let numbers: [(Word, UInt64)] = [
      (.portablePractices, contents.practices), (.portablePlaces, contents.places),
      (.portableDayLists, contents.dayLists), (.portableNights, contents.nights),
      (.portableDreams, contents.dreams), (.portableOriginals, contents.originals),
      (.portableNewDreams, contents.newDreams), (.portableGoals, contents.goals),
    ]
    ForEach(numbers.filter { $0.1 > 0 }, id: \.0) { word, number in
      Text(verbatim: app.say(word, Int(number)))
    }
  }

  private func isNight(_ one: Differing) -> Bool {
    if case .night = one.here.entry { true } else { false }
  }

  /// Something that is here and came otherwise: both, and which of them is kept.
  private func differs(_ one: Differing) -> some View {
    let day = app.day(one.here.day)
    return Section(day) {
      Text(verbatim: app.say(.portableHere, app.told(one.here.entry))).privacySensitive()
      if let came = one.came {
        Text(verbatim: app.say(.portableCame, app.told(came.entry))).privacySensitive()
        Button(app.say(.portableKeepHere)) { Task { await journal.choose(one, came: false) } }
          .accessibilityLabel("\(app.say(.portableKeepHere)), \(day)")
        Button(app.say(.portableKeepCame)) { Task { await journal.choose(one, came: true) } }
          .accessibilityLabel("\(app.say(.portableKeepCame)), \(day)")
      } else {
        Text(verbatim: app.say(.portableNoWords))
      }
    }
  }

  private func export(_ kind: JournalModel.Kind) {
    Task {
      files = await journal.export(kind).map(Exported.init)
      isExporting = !files.isEmpty
    }
  }

  private func open(_ result: Result<URL, any Error>) {
    guard case .success(let url) = result else { return }
    Task {
      guard let bytes = await FromOutside.read(url) else {
        journal.trouble = app.care("phone-no-export")
        return
      }
      await journal.open(bytes, passphrase: passphrase.isEmpty ? nil : passphrase)
    }
  }

  private func takeIn() {
    Task {
      await journal.takeIn()
      passphrase = ""
    }
  }
}

/// A file on its way to where the person wants it.
struct Exported: FileDocument {
  static let readableContentTypes: [UTType] = [.data]
  static let writableContentTypes: [UTType] = [.data]

  private let file: ExportedFile

  init(_ file: ExportedFile) { self.file = file }

  init(configuration: ReadConfiguration) throws { throw CocoaError(.featureUnsupported) }

  func fileWrapper(configuration: WriteConfiguration) throws -> FileWrapper {
    let wrapper = FileWrapper(regularFileWithContents: file.bytes)
    wrapper.preferredFilename = file.name
    return wrapper
  }
}
