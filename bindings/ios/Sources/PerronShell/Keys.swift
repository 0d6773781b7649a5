/// Where secrets lie: the Keychain on a phone, a dictionary in a test.
public protocol Vault: Sendable {
  /// What lies under a name; `nil`: nothing does. It throws where it cannot be had now.
  func read(_ name: String) throws -> [UInt8]?
  /// Puts it there; it throws where something lies there already.
  func add(_ name: String, _ secret: [UInt8]) throws
  /// Puts it there in place of what was.
  func put(_ name: String, _ secret: [UInt8]) throws
  /// Takes it away; nothing there is no fault.
  func remove(_ name: String) throws
  /// Takes away all that lies there.
  func removeAll() throws
}

/// The keys of what is kept, over a vault.
public struct Keys: Sendable {
  /// A key cannot be had.
  public struct Unavailable: Error, Equatable {
    public init() {}
  }

  static let length = 32
  private static let prefix = "key."
  private static let seen = "revision"

  private let vault: any Vault
  private let draw: @Sendable (Int) -> [UInt8]?

  /// `draw` draws so many random bytes, or none where the system has none.
  public init(vault: any Vault, draw: @escaping @Sendable (Int) -> [UInt8]?) {
    (self.vault, self.draw) = (vault, draw)
  }

  /// The key of this name.
  public func key(_ name: String) throws -> [UInt8] {
    guard let key = try? vault.read(Self.prefix + name), key.count == Self.length else {
      throw Unavailable()
    }
    return key
  }

  /// Draws a key, keeps it, reads it back, and gives it: what a vault only promised to keep is no key.
  ///
  /// A key that is there already is never overwritten: what it opens could not be read any more.
  public func create(_ name: String) throws -> [UInt8] {
    guard let drawn = draw(Self.length), drawn.count == Self.length,
      (try? vault.add(Self.prefix + name, drawn)) != nil, try key(name) == drawn
    else { throw Unavailable() }
    return drawn
  }

  /// Deletes the key of this name for ever.
  public func delete(_ name: String) throws {
    guard (try? vault.remove(Self.prefix + name)) != nil else { throw Unavailable() }
  }

  /// Deletes every key, and what was seen: everything is erased.
  public func deleteAll() throws {
    guard (try? vault.removeAll()) != nil else { throw Unavailable() }
  }

  /// How often what is kept had been written when it was last seen.
  public var lastSeen: UInt64? {
    guard let bytes = try? vault.read(Self.seen), bytes.count == 8 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Keeps the revision that was seen; an older one than before is not kept.
  public func saw(_ revision: UInt64) {
    guard revision > lastSeen ?? 0 else { return }
    let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: revision >> (8 * $0)) }
    // Where it cannot be kept, an older copy is not recognised; nothing is lost.
    try? vault.put(Self.seen, bytes)
  }

  /// Everything was erased: what begins anew is older than nothing.
  public func forget() throws {
    guard (try? vault.remove(Self.seen)) != nil else { throw Unavailable() }
  }
}
