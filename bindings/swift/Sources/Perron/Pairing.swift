public import Foundation
public import PerronFFI

/// Which side of an assignment someone is on.
public typealias Side = PerronFFI.Side

/// By which two people tell, over the telephone or side by side, whether they have the same keys.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// Its digits, with blanks between the groups.
  public let description: String

  init(_ digits: String) {
    description = digits
  }

  /// Six groups of five digits, to be read out one by one.
  public var groups: [String] { description.split(separator: " ").map(String.init) }
}

/// A person's own card: shown as a QR code, or handed over as a file. Nothing on it is secret.
public struct Card: Sendable {
  /// What they call themselves.
  public let name: PrivateText
  /// Which side they are on.
  public let side: Side
  /// What both read out, and compare.
  public let fingerprint: Fingerprint
  /// The file.
  public let file: ExportedFile
  /// What the QR code says: for who takes it in without a camera.
  public let text: PrivateText
  /// The QR code.
  public let code: QRCode?

  init(_ it: PerronFFI.Card) {
    name = it.name
    side = it.side
    fingerprint = Fingerprint(it.fingerprint)
    file = it.file
    text = it.text
    code = it.code.map(QRCode.init)
  }
}

/// A QR code, for a screen to draw: dark on light, whatever the theme, or some cameras do not read it.
public struct QRCode: Hashable, Sendable, CustomReflectable {
  /// So many modules wide, and as many high, with the light border that belongs to it.
  public let side: Int
  private let modules: [UInt8]

  init(_ it: PerronFFI.QrCode) {
    side = Int(it.side)
    modules = [UInt8](it.modules)
  }

  /// Whether a module is dark: `x` counts from the left, `y` from the top, and what lies outside is light.
  public func isDark(x: Int, y: Int) -> Bool {
    guard (0..<side).contains(x), (0..<side).contains(y) else { return false }
    return modules[y * side + x] == 1
  }

  /// A mirror of its side alone.
  public var customMirror: Mirror { Mirror(self, children: ["side": side]) }
}

/// Another's card, before their keys are taken in.
public struct SeenCard: Hashable, Sendable {
  /// What they call themselves.
  public let name: PrivateText
  /// Which side they are on.
  public let side: Side
  /// What they read out.
  public let fingerprint: Fingerprint
  /// What it is to those who are known here.
  public let standing: Standing
  /// What that means for the person, and what to do.
  public let says: PrivateText

  /// What a card is to those who are known here.
  public enum Standing: Hashable, Sendable {
    /// Nobody here has its name or its keys.
    case new
    /// Its keys are known already, by this name.
    case known(name: PrivateText)
    /// Someone of its name, or with one of its keys, is known by others: whoever takes these in says which they replace.
    case changed(name: PrivateText, known: Fingerprint)
    /// It is one's own.
    case oneself
  }

  init(_ it: PerronFFI.SeenCard) {
    name = it.name
    side = it.side
    fingerprint = Fingerprint(it.fingerprint)
    standing =
      switch it.standing {
      case .new: .new
      case .known(let name): .known(name: name)
      case .changed(let name, let known): .changed(name: name, known: Fingerprint(known))
      case .oneself: .oneself
      }
    says = it.says
  }
}

/// Someone whose keys are known.
public struct Pairing: Hashable, Sendable, Identifiable {
  /// What they are called here.
  public let name: PrivateText
  /// Which side they are on.
  public let side: Side
  /// What they read out.
  public let fingerprint: Fingerprint
  /// When their keys were taken in.
  public let since: Moment
  /// Its fingerprint, which nobody else has.
  public var id: Fingerprint { fingerprint }

  init(_ it: PerronFFI.Pairing) {
    name = it.name
    side = it.side
    fingerprint = Fingerprint(it.fingerprint)
    since = it.since
  }
}

extension Companion {
  /// Says who the person is to the other side, and makes their keys the first time; later only the name and the side change.
  public func introduce(as side: Side, name: PrivateText) async throws(Fault) -> Card {
    let bridge = bridge
    return try await calls.make { Card(try bridge.introduce(side: side, name: name)) }
  }

  /// The person's own card; nothing until they said who they are.
  public func card() async throws(Fault) -> Card? {
    let bridge = bridge
    return try await calls.make { try bridge.card().map(Card.init) }
  }

  /// What is on another's card, before anything is kept: the bytes of its file, or the text of its QR code as UTF-8.
  public func look(atCard given: Data) async throws(Fault) -> SeenCard {
    let bridge = bridge
    return try await calls.make { SeenCard(try bridge.lookAtCard(given: given)) }
  }

  /// Takes in the keys on a card, under the name on it or under another.
  ///
  /// Keys never take another's place by themselves: where ``SeenCard/Standing/changed(name:known:)`` says so, it is refused
  /// unless `replacing` is the fingerprint that is known, and the person has compared both.
  @discardableResult
  public func pair(
    _ given: Data, as name: PrivateText? = nil, replacing known: Fingerprint? = nil
  ) async throws(Fault) -> Pairing {
    let (bridge, now) = (bridge, clock.now())
    return try await calls.make {
      Pairing(
        try bridge.pair(given: given, name: name, replaces: known?.description, now: now))
    }
  }

  /// Whose keys are known.
  public func pairings() async throws(Fault) -> [Pairing] {
    let bridge = bridge
    return try await calls.make { try bridge.pairings().map(Pairing.init) }
  }

  /// Forgets someone's keys; false: they were not known. What they assigned stays until it is withdrawn from.
  @discardableResult
  public func unpair(_ whose: Fingerprint) async throws(Fault) -> Bool {
    let bridge = bridge
    return try await calls.make { try bridge.unpair(fingerprint: whose.description) }
  }
}
