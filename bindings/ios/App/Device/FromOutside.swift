import Foundation

/// Files that another app hands over: read once, whole, and put nowhere.
enum FromOutside {
  /// The most that is read; what is larger is none of ours.
  static let most = 64 << 20

  /// Its bytes, away from the main thread; nothing where it cannot be read or is too large.
  static func read(_ url: URL) async -> Data? {
    // One that came with the app's own folder needs no leave, and says no here.
    let isLent = url.startAccessingSecurityScopedResource()
    defer { if isLent { url.stopAccessingSecurityScopedResource() } }
    var found: Data?
    // A file in the cloud is fetched first, and none is read half written.
    NSFileCoordinator().coordinate(readingItemAt: url, options: .withoutChanges, error: nil) {
      guard let file = try? FileHandle(forReadingFrom: $0) else { return }
      defer { try? file.close() }
      // One byte more than is taken tells that there is more, whatever its size was said to be.
      guard let bytes = try? file.read(upToCount: most + 1), bytes.count <= most else { return }
      found = bytes
    }
    // What the system copied here for us is not left lying in a folder that backups take along.
    if url.path.hasPrefix(NSHomeDirectory()),
      url.deletingLastPathComponent().lastPathComponent == "Inbox"
    {
      try? FileManager.default.removeItem(at: url)
    }
    return found
  }
}
