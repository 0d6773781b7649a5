import Foundation
import PerronShell
import Security

/// The Keychain, for this device alone: nothing in it goes into a backup, to another device or to iCloud.
///
/// It can be read after the first unlock, so that the lock screen's control can begin what was begun last.
struct Keychain: Vault {
  private static let service = "app.perron.keys"

  struct Refused: Error {
    let status: OSStatus
  }

  /// So many random bytes of the system, or none.
  @Sendable static func draw(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return SecRandomCopyBytes(kSecRandomDefault, count, &bytes) == errSecSuccess ? bytes : nil
  }

  func read(_ name: String) throws -> [UInt8]? {
    var query = named(name)
    query[kSecReturnData] = true
    query[kSecMatchLimit] = kSecMatchLimitOne
    var found: CFTypeRef?
    switch SecItemCopyMatching(query as CFDictionary, &found) {
    case errSecSuccess: return (found as? Data).map(Array.init)
    case errSecItemNotFound: return nil
    case let status: throw Refused(status: status)
    }
  }

  func add(_ name: String, _ secret: [UInt8]) throws {
    try done(SecItemAdd(adding(name, secret) as CFDictionary, nil))
  }

  func put(_ name: String, _ secret: [UInt8]) throws {
    let change = [kSecValueData: Data(secret)] as CFDictionary
    switch SecItemUpdate(named(name) as CFDictionary, change) {
    case errSecItemNotFound: try add(name, secret)
    case let status: try done(status)
    }
  }

  func remove(_ name: String) throws {
    let status = SecItemDelete(named(name) as CFDictionary)
    if status != errSecItemNotFound { try done(status) }
  }

  func removeAll() throws {
    let status = SecItemDelete(ours as CFDictionary)
    if status != errSecItemNotFound { try done(status) }
  }

  private func adding(_ name: String, _ secret: [UInt8]) -> [CFString: Any] {
    var item = named(name)
    item[kSecValueData] = Data(secret)
    item[kSecAttrAccessible] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
    return item
  }

  private func named(_ name: String) -> [CFString: Any] {
    var item = ours
    item[kSecAttrAccount] = name
    return item
  }

  /// Everything of this app's, whatever its name.
  private var ours: [CFString: Any] {
    [
      kSecClass: kSecClassGenericPassword, kSecAttrService: Self.service,
      kSecAttrSynchronizable: false, kSecUseDataProtectionKeychain: true,
    ]
  }

  private func done(_ status: OSStatus) throws {
    guard status == errSecSuccess else { throw Refused(status: status) }
  }
}
