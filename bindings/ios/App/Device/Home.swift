import Foundation

/// Where things are: what is kept lies where no backup takes it along, and unreadable until the first unlock.
enum Home {
  /// The shipped clips, one folder a language.
  static var clips: URL? { Bundle.main.url(forResource: "voice", withExtension: nil) }

  /// The folder of what is kept. It is made, marked and looked at each time: a mark can be lost when a file is replaced.
  static func folder() throws -> URL {
    let support = try FileManager.default.url(
      for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
    var home = support.appending(path: "perron", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: home, withIntermediateDirectories: true,
      attributes: [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication])
    var values = URLResourceValues()
    values.isExcludedFromBackup = true
    try home.setResourceValues(values)
    // Asked of the disk, and not of what the URL remembers of a moment ago.
    home.removeAllCachedResourceValues()
    let marked = try home.resourceValues(forKeys: [.isExcludedFromBackupKey])
    // What could reach a backup is not written at all.
    guard marked.isExcludedFromBackup == true else { throw CocoaError(.fileWriteUnknown) }
    return home
  }
}
