// The shape of what the app uses of UniformTypeIdentifiers.
public struct UTType: Sendable, Hashable {
  public init?(_ identifier: String) {}
  public init(exportedAs identifier: String, conformingTo parent: UTType? = nil) {}
  public init(importedAs identifier: String, conformingTo parent: UTType? = nil) {}
  public init?(filenameExtension: String, conformingTo type: UTType = .data) {}
  private init() {}
  public static var data: UTType { UTType() }
  public static var json: UTType { UTType() }
  public static var html: UTType { UTType() }
  public static var folder: UTType { UTType() }
  public static var audio: UTType { UTType() }
}
