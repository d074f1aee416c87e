/// A running 128-bit checksum of bytes: FNV-1a by Fowler, Noll and Vo.
///
/// It tells damage and differences, not attacks. The same bytes give the same value everywhere.
public struct Checksum: Sendable, Equatable {
  public private(set) var value: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  public init() {}

  public init(_ text: String) { self.init(text.utf8) }

  public init(_ bytes: some Sequence<UInt8>) { add(bytes) }

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      value = (value ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
  }

  /// All of it, as 32 hexadecimal digits.
  public var hex: String { Self.hex(value, digits: 32) }

  /// The lowest bits of `value`, as hexadecimal digits in lower case.
  static func hex(_ value: UInt128, digits: Int) -> String {
    let text = String(value, radix: 16)
    return text.utf8.count >= digits
      ? String(text.suffix(digits)) : String(repeating: "0", count: digits - text.utf8.count) + text
  }
}
