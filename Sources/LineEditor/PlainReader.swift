import CLineEditor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines from a pipe, a file or a terminal without editing: any length, any bytes.
struct PlainReader {
  let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Where the next line begins, and up to where no newline was found.
  private var start = 0
  private var searched = 0
  private var ended = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without its end (`\n` or `\r\n`); what is not UTF-8 becomes U+FFFD. NUL bytes stay.
  mutating func next() -> LineEditor.Result {
    while true {
      if let newline = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return .line(take(upTo: newline, next: newline + 1))
      }
      searched = buffer.count
      if ended {
        return start < buffer.count ? .line(take(upTo: buffer.count, next: buffer.count)) : .endOfInput
      }
      if let stop = fill() { return stop }
    }
  }

  private mutating func take(upTo end: Int, next: Int) -> String {
    let stop = end > start && buffer[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    let line = String(decoding: buffer[start..<stop], as: UTF8.self)
    start = next
    searched = next
    return line
  }

  /// Reads more; a result is why the line cannot be had.
  private mutating func fill() -> LineEditor.Result? {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    switch plait_wait(descriptor, -1) {
    case PLAIT_WAKE_INTERRUPT:
      Interrupt.clear()
      buffer.removeAll()
      searched = 0
      return .interrupted
    case PLAIT_WAKE_FAILURE: return .failed(systemError(errno))
    case PLAIT_WAKE_INPUT: break
    default: return nil
    }
    let old = buffer.count
    let size = 1 << 16
    buffer.append(contentsOf: repeatElement(0, count: size))
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress?.advanced(by: old), size) }
    let error = errno
    buffer.removeLast(size - max(0, count))
    if count == 0 || (count < 0 && error == EIO) { ended = true }
    if count < 0 && ![EINTR, EAGAIN, EIO].contains(error) { return .failed(systemError(error)) }
    return nil
  }
}

func systemError(_ number: Int32) -> String {
  String(cString: strerror(number))
}
