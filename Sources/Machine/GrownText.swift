// Texts that programs build by adding to them, again and again.
//
// `text += more` would copy all of `text` each time: n additions would cost n² bytes, where CPython, whose strings know
// when nobody else has them, adds in place. Here, where nothing counts references, texts that grew from each other
// share one buffer: each is its first `count` bytes. The longest may be added to in place, for nobody else sees what
// follows; adding to a shorter one copies it. The buffer itself is never changed but at its end.

/// A long ASCII text: the beginning of a buffer.
struct GrownText {
  final class Buffer {
    fileprivate(set) var bytes: [UInt8]
    /// The text that was asked for last: asking for it again costs nothing.
    fileprivate var latest: Text?

    fileprivate init(_ text: [UInt8], room: Int) {
      bytes = []
      bytes.reserveCapacity(room)
      bytes += text
    }
  }

  private(set) var buffer: Buffer
  let count: Int

  /// Shorter texts are copied: that is cheaper than a buffer.
  static let shortest = 256

  /// A text with another one behind it.
  init(_ first: [UInt8], _ second: [UInt8]) {
    buffer = Buffer(first, room: 2 * (first.count + second.count))
    buffer.bytes += second
    count = first.count + second.count
  }

  private init(_ buffer: Buffer, count: Int) { (self.buffer, self.count) = (buffer, count) }

  /// This text with another one behind it, and how many bytes that needed.
  func adding(_ more: [UInt8]) -> (text: GrownText, bytes: Int) {
    guard buffer.bytes.count == count else {
      let text = GrownText(Array(buffer.bytes[..<count]), more)
      return (text, text.count)
    }
    buffer.bytes += more
    return (GrownText(buffer, count: count + more.count), more.count)
  }

  var text: Text {
    if let latest = buffer.latest, latest.count == count { return latest }
    let text = Text(ascii: Array(buffer.bytes[..<count]))
    buffer.latest = text
    return text
  }

  /// What is free again when this text goes: the buffer goes with the last one that it holds.
  mutating func bytesToFree() -> Int { isKnownUniquelyReferenced(&buffer) ? buffer.bytes.count : 0 }
}
