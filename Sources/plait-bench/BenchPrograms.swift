import Glibc

/// A Python program of `Programs/`, which lies beside this file.
struct BenchProgram {
  var name: String
  var path: String
  var source: String

  private static let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/Programs"

  /// The programs of a folder, in order of their names.
  static func all(_ kind: String) -> [BenchProgram] {
    guard let directory = opendir(folder + "/" + kind) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".py") { names.append(name) }
    }
    return names.sorted().compactMap { BenchProgram(folder + "/" + kind + "/" + $0) }
  }

  private init?(_ path: String) {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let n = fread(&buffer, 1, buffer.count, file)
      if n == 0 { break }
      bytes += buffer[..<n]
    }
    source = String(decoding: bytes, as: UTF8.self)
    name = String((path.split(separator: "/").last ?? "").dropLast(3)).replacing("-", with: " ")
    self.path = path
  }

  /// How many times a small program does what it times: its first line says `# 500000 iterations`.
  var iterations: Int? { source.split(separator: " ").dropFirst().first.flatMap { Int($0) } }
}

/// The `plait` that was built with this.
enum Plait {
  static let path: String = {
    let own = CommandLine.arguments[0]
    let beside = (own.split(separator: "/").dropLast() + ["plait"]).joined(separator: "/")
    return own.hasPrefix("/") ? "/" + beside : beside
  }()

  /// Runs it, or says that it is missing.
  static func child(_ arguments: [String], input: String = "") -> Child? {
    guard let child = Child([path] + arguments, input: input) else {
      say("There is no \(path): build the product plait, too.")
      return nil
    }
    return child
  }
}
