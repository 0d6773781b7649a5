import Perron
import PerronScreens
import PerronShell
import SwiftUI

/// A report for a therapist: the days, the parts, exactly what leaves, and only then a way to hand it over.
struct ReportScreen: View {
  @Environment(AppModel.self) private var app
  @State private var report: ReportModel?
  @State private var name = ""
  @State private var passphrase = ""
  @State private var fhir = false
  @State private var isExporting = false

  var body: some View {
    Form {
      if let report {
        if let trouble = report.trouble { Text(verbatim: trouble) }
        Section(app.say(.reportDays)) {
          day(.reportFrom, report.first) { report.setFirst($0) }
          day(.reportUntil, report.last) { report.setLast($0) }
        }
        Section {
          ForEach(ReportModel.kinds, id: \.self) { part($0, report) }
        } header: {
          Text(verbatim: app.say(.reportParts))
        } footer: {
          Text(verbatim: app.say(.reportWords))
        }
        Section { Button(app.say(.reportShow)) { Task { await report.show() } } }
        if let shown = report.report { leaving(shown, report) }
      } else {
        ProgressView()
      }
    }
    .navigationTitle(app.say(.reportTitle))
    .withGround()
    .task {
      guard report == nil, let companion = await app.open() else { return }
      let report = ReportModel(companion: companion)
      await report.look()
      self.report = report
    }
    .onDisappear {
      passphrase = ""
      report?.handedOver()
    }
    .fileExporter(
      isPresented: $isExporting, documents: report?.files.map(Exported.init) ?? [],
      contentType: .data
    ) { _ in
      report?.handedOver()
      passphrase = ""
    }
  }

  private func day(_ word: Word, _ day: Day, _ set: @escaping @MainActor (Day) -> Void)
    -> some View
  {
    DatePicker(
      app.say(word),
      selection: Binding {
        day.date(in: .autoupdatingCurrent) ?? .now
      } set: {
        set(Day($0, in: .autoupdatingCurrent))
      }, displayedComponents: .date)
  }

  private func part(_ part: ReportPart, _ report: ReportModel) -> some View {
    Toggle(
      app.care("report-part-\(part)"),
      isOn: Binding {
        report.parts.contains(part)
      } set: {
        report.choose(part, $0)
      })
  }

  @ViewBuilder private func leaving(_ shown: Report, _ report: ReportModel) -> some View {
    Section(app.say(.reportLeaves)) { Lines(lines: shown.lines) }
    if report.canLeave {
      Section {
        ForEach(report.therapists, id: \.fingerprint) { therapist in
          Button(app.say(.reportFor, therapist.name.reveal())) {
            Task { await report.share(with: therapist) }
          }
        }
        if report.therapists.isEmpty { Text(verbatim: app.say(.reportNobody)) }
        if let file = sealed(report) { HandOver(title: app.say(.letterHandOver), file: file) }
      }
      Section {
        OwnWords(title: app.say(.reportTo), text: $name)
        SecureField(app.say(.portablePassphrase), text: $passphrase).textContentType(.none)
        Toggle(app.say(.reportFhir), isOn: $fhir)
        Button(app.say(.reportLocked)) {
          Task {
            await report.shareLocked(to: name, passphrase: passphrase, fhir: fhir)
            isExporting = !report.files.isEmpty
          }
        }
        .disabled(name.isEmpty || passphrase.isEmpty)
      } footer: {
        Text(verbatim: app.say(.portablePassphraseHint))
      }
    }
  }

  private func sealed(_ report: ReportModel) -> ExportedFile? {
    report.files.first { $0.name.hasSuffix(".perron") }
  }
}
