import Glibc
import LineEditor
import Machine
import Programs

extension Surroundings {
  /// The process's own stdin, stdout and stderr; Ctrl-C stops the program.
  static var process: Surroundings {
    var surroundings = Surroundings()
    surroundings.write = { stream, bytes in Descriptor.write(Int32(stream), bytes) }
    surroundings.readLine = { prompt in
      Descriptor.write(1, Array(prompt.utf8))
      return Swift.readLine(strippingNewline: true)
    }
    Interrupt.install()
    surroundings.interrupt = UnsafeSendablePointer(Interrupt.flag)
    return surroundings
  }
}

/// Unbuffered writing that survives signals and short writes; a closed pipe ends the process quietly, as `head` wants.
enum Descriptor {
  static func write(_ descriptor: Int32, _ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let n = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if n >= 0 {
        rest = rest.dropFirst(n)
      } else if errno == EPIPE {
        exit(0)
      } else if errno != EINTR && errno != EAGAIN {
        failed(descriptor)
      }
    }
  }

  private static func failed(_ descriptor: Int32) -> Never {
    let reason = String(cString: strerror(errno))
    if descriptor != 2 {
      let text = Array("plait: cannot write output: \(reason)\n".utf8)
      _ = Glibc.write(2, text, text.count)
    }
    exit(ExitStatus.cannotWrite)
  }
}

enum StandardError {
  static func write(_ text: String) { Descriptor.write(2, Array(text.utf8)) }
}
