// Output: bytes with a rolling hash, because what has been printed is part of a state.

extension Machine {
  /// Writes what a program gives one of its streams. `sys.stdout` refuses a text that UTF-8 cannot hold, before any of
  /// it is written; `sys.stderr` shows what it cannot hold with backslashes.
  mutating func encode(_ text: Text, to stream: Int) throws(Fault) {
    guard !text.isASCII else { return write(text, to: stream) }
    let errors: Text = stream == 2 ? "backslashreplace" : "strict"
    let bytes = try translating { _ throws(TextError) in try TextCodec.encode(text, .utf8, errors: errors) }
    write(stream == 2 ? Text(String(decoding: bytes, as: UTF8.self)) : text, to: stream)
  }

  mutating func write(_ text: Text, to stream: Int) {
    let bytes = TextCodec.utf8(text)
    outputTotal += bytes.count
    if stream == 1 {
      output += bytes
      for byte in bytes { outputHash.absorb(UInt64(byte)) }
    } else {
      errorOutput += bytes
    }
    if observing { emit(.output(text.string, stream: stream)) }
    guard writesThrough else { return }
    if stream == 2 {
      flush()
      world.write(2, errorOutput)
      errorOutput.removeAll(keepingCapacity: true)
    } else if output.count - flushed > 1 << 15 {
      flush()
    }
  }

  /// Gives the world what has been printed so far.
  public mutating func flush() {
    guard writesThrough, output.count > flushed else { return }
    world.write(1, Array(output[flushed...]))
    if heap.isJournaling {
      flushed = output.count
    } else {
      output.removeAll(keepingCapacity: true)
      flushed = 0
    }
  }
}
