import CoreTransferable
import Perron
import SwiftUI
import UniformTypeIdentifiers

extension UTType {
  /// A card, homework, or a report: signed, and sealed for one reader.
  static let perron = UTType(exportedAs: "app.perron.letter")
}

/// A file on its way through the share sheet. It lies nowhere until the person chose where it goes.
struct Outgoing: Transferable {
  let file: ExportedFile

  static var transferRepresentation: some TransferRepresentation {
    DataRepresentation(exportedContentType: .perron) { (it: Outgoing) in it.file.bytes }
      .suggestedFileName { $0.file.name }
  }
}

/// A button that hands a file over.
struct HandOver: View {
  let title: String
  let file: ExportedFile

  var body: some View {
    ShareLink(title, item: Outgoing(file: file), preview: SharePreview(file.name))
      .frame(minHeight: 44)
  }
}
