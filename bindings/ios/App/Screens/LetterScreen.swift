import Perron
import PerronScreens
import PerronShell
import SwiftUI
import UniformTypeIdentifiers

/// A file that someone handed over: what is in it, whole, before anything of it is kept.
struct LetterScreen: View {
  @Environment(AppModel.self) private var app
  @Environment(\.dismiss) private var dismiss
  let letter: LetterModel

  var body: some View {
    NavigationStack {
      Group {
        switch letter.phase {
        case .opening: ProgressView(app.say(.prepareBusy))
        case .card: PairScreen(side: .client, given: letter.bytes)
        case .homework(let offer): homework(offer)
        case .report(let report, let files): ReceivedView(report: report, files: files)
        case .accepted: List { Text(verbatim: app.say(.letterAccepted)) }
        case .refused(let says, let pairs): refused(says, pairs)
        }
      }
      .navigationTitle(app.say(.letterTitle))
      .toolbar { Button(app.say(.close)) { dismiss() } }
      .withGround {
        dismiss()
        await app.begin(.grounding)
      }
      .task { await letter.open() }
    }
  }

  private func homework(_ offer: HomeworkOffer) -> some View {
    List {
      if let trouble = letter.trouble { Text(verbatim: trouble) }
      Section { Lines(lines: offer.assignment.lines) }
      Section {
        switch offer.standing {
        case .new: EmptyView()
        case .revises(let revision): Text(verbatim: app.say(.letterRevises, "\(revision)"))
        case .same: Text(verbatim: app.care("homework-here"))
        }
        if offer.standing != .same {
          Text(verbatim: app.care("homework-ask"))
          Button(app.say(.letterAccept)) { Task { await letter.accept() } }
            .buttonStyle(.borderedProminent).frame(minHeight: 44)
        }
        Button(app.say(.leave)) { dismiss() }.frame(minHeight: 44)
      }
    }
  }

  private func refused(_ says: String?, _ pairs: Bool) -> some View {
    List {
      Text(verbatim: says ?? app.say(.troubleOther))
      if pairs { NavigationLink(app.say(.pairTitle)) { PairScreen(side: .client) } }
    }
  }
}

/// What someone wrote or is told of, line by line: each line is one thing to VoiceOver, and an empty one is a break.
struct Lines: View {
  let lines: [PrivateText]

  var body: some View {
    ForEach(Array(lines.enumerated()), id: \.offset) { place, line in
      if line.reveal().isEmpty {
        EmptyView()
      } else if place == 0 {
        Text(verbatim: line.reveal()).font(.headline).privacySensitive()
          .accessibilityAddTraits(.isHeader)
      } else {
        Text(verbatim: line.reveal()).privacySensitive()
      }
    }
  }
}

/// A client's report, for their therapist: the page as it prints, or the same in lines.
private struct ReceivedView: View {
  @Environment(AppModel.self) private var app
  @State private var isExporting = false
  let report: ReceivedReport
  let files: [ExportedFile]

  var body: some View {
    List {
      Text(verbatim: report.client.reveal()).font(.headline).privacySensitive()
      if let page = files.first {
        NavigationLink(app.say(.reportPage)) {
          Page(html: String(decoding: page.bytes, as: UTF8.self))
            .navigationTitle(app.say(.reportPage)).withGround()
        }
      }
      Button(app.say(.reportKeep)) { isExporting = true }
      Section { Lines(lines: report.lines) }
    }
    .fileExporter(
      isPresented: $isExporting, documents: files.map(Exported.init), contentType: .data
    ) { _ in }
  }
}
