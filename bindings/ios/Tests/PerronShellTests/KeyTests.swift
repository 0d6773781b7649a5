import Synchronization
import Testing

@testable import PerronShell

/// A vault in memory that can be locked, and can lose what it promised to keep.
final class Drawer: Vault {
  struct Locked: Error {}
  struct State {
    var things: [String: [UInt8]] = [:]
    var locked = false
    var forgets = false
  }
  let state = Mutex(State())

  func read(_ name: String) throws -> [UInt8]? {
    try state.withLock { if $0.locked { throw Locked() } else { $0.things[name] } }
  }
  func add(_ name: String, _ secret: [UInt8]) throws {
    try state.withLock {
      if $0.locked || $0.things[name] != nil { throw Locked() }
      if !$0.forgets { $0.things[name] = secret }
    }
  }
  func put(_ name: String, _ secret: [UInt8]) throws {
    try state.withLock { if $0.locked { throw Locked() } else { $0.things[name] = secret } }
  }
  func remove(_ name: String) throws {
    try state.withLock { if $0.locked { throw Locked() } else { $0.things[name] = nil } }
  }
  func removeAll() throws {
    try state.withLock { if $0.locked { throw Locked() } else { $0.things = [:] } }
  }
}

@Suite struct KeyTests {
  func keys(_ drawer: Drawer, _ draw: [UInt8]? = Array(0..<32)) -> Keys {
    Keys(vault: drawer) { _ in draw }
  }

  @Test func aKeyIsDrawnKeptAndDeleted() throws {
    let keys = keys(Drawer())
    #expect(throws: Keys.Unavailable()) { try keys.key("data") }
    #expect(try keys.create("data") == Array(0..<32))
    #expect(try keys.key("data") == Array(0..<32))
    try keys.delete("data")
    try keys.delete("data")
    #expect(throws: Keys.Unavailable()) { try keys.key("data") }
  }

  @Test func deletingAllLeavesNoKeyWhateverItsName() throws {
    let drawer = Drawer()
    let keys = keys(drawer)
    for name in ["data", "other"] { _ = try keys.create(name) }
    keys.saw(7)
    try keys.deleteAll()
    #expect(drawer.state.withLock { $0.things.isEmpty } && keys.lastSeen == nil)
    drawer.state.withLock { $0.locked = true }
    #expect(throws: Keys.Unavailable()) { try keys.deleteAll() }
  }

  @Test func aKeyIsNeverOverwritten() throws {
    let drawer = Drawer()
    _ = try keys(drawer).create("data")
    #expect(throws: Keys.Unavailable()) {
      try keys(drawer, Array(repeating: 9, count: 32)).create("data")
    }
    #expect(try keys(drawer).key("data") == Array(0..<32))
  }

  @Test(arguments: [nil, [], [UInt8](repeating: 1, count: 31), [UInt8](repeating: 1, count: 33)])
  func whatWasNotDrawnWholeIsNoKey(drawn: [UInt8]?) {
    let drawer = Drawer()
    #expect(throws: Keys.Unavailable()) { try keys(drawer, drawn).create("data") }
    #expect(drawer.state.withLock { $0.things.isEmpty })
  }

  @Test func aVaultThatForgetsOrIsLockedGivesNoKey() {
    let drawer = Drawer()
    drawer.state.withLock { $0.forgets = true }
    #expect(throws: Keys.Unavailable()) { try keys(drawer).create("data") }
    drawer.state.withLock { $0.locked = true }
    #expect(throws: Keys.Unavailable()) { try keys(drawer).key("data") }
    #expect(throws: Keys.Unavailable()) { try keys(drawer).delete("data") }
    #expect(throws: Keys.Unavailable()) { try keys(drawer).forget() }
    #expect(keys(drawer).lastSeen == nil)
  }

  @Test(arguments: [1, 255, 256, UInt64.max]) func aRevisionComesBackAsItWas(revision: UInt64) {
    let keys = keys(Drawer())
    keys.saw(revision)
    #expect(keys.lastSeen == revision)
  }

  @Test func anOlderRevisionIsNotKept() throws {
    let keys = keys(Drawer())
    keys.saw(7)
    keys.saw(3)
    #expect(keys.lastSeen == 7)
    try keys.forget()
    keys.saw(1)
    #expect(keys.lastSeen == 1)
  }
}
