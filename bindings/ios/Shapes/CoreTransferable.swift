// The shape of what the app uses of CoreTransferable.
import Foundation
import UniformTypeIdentifiers

public protocol Transferable {
  associatedtype Representation: TransferRepresentation
  @TransferRepresentationBuilder<Self> static var transferRepresentation: Representation { get }
}
public protocol TransferRepresentation<Item>: Sendable { associatedtype Item: Transferable }
@resultBuilder public enum TransferRepresentationBuilder<Item: Transferable> {
  public static func buildBlock<C: TransferRepresentation>(_ content: C) -> C
  where C.Item == Item { content }
}
public struct DataRepresentation<Item: Transferable>: TransferRepresentation {
  public init(
    exportedContentType: UTType, exporting: @escaping @Sendable (Item) async throws -> Data
  ) {}
  public func suggestedFileName(_ name: @escaping @Sendable (Item) -> String?)
    -> some TransferRepresentation<Item>
  { self }
}
