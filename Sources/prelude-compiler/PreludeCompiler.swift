// prelude-compiler: compiles the prelude's Python when Plait is built.
//
// Input: the Python files of `Sources/Prelude/Python`. Output: a Swift file with their code as text (`CodeText`): the
// builtins' (all `builtins_*.py` together, in alphabetical order), and that of each module. The package's plugin
// `CompilePrelude` runs it.
//
//     prelude-compiler OUTPUT FILE…

import Bytecode
import Compiler
import Syntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@main
enum PreludeCompiler {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { fail("usage: prelude-compiler OUTPUT FILE…") }
    let files = arguments.dropFirst().map { (stem: stem($0), path: $0) }.sorted { $0.stem < $1.stem }
    let stems = files.map(\.stem)
    let builtins = files.filter { $0.stem.hasPrefix("builtins_") }.map { read($0.path) }.joined(separator: [10])
    var entries = [entry("builtins", Array(builtins))]
    for file in files where !file.stem.hasPrefix("builtins_") {
      entries.append(entry(moduleName(file.stem, stems), read(file.path)))
    }
    write(
      """
      // Made by prelude-compiler: the code of the prelude, by module; the builtins' first.

      let compiledPrelude: [(name: StaticString, code: StaticString)] = [
      \(entries.joined(separator: "\n"))
      ]

      """, to: output)
  }

  /// The file's name without folder and extension.
  private static func stem(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.split(separator: ".").first ?? "")
  }

  /// `collections_abc` is `collections.abc`, as there is a file `collections`; what begins with an underscore is what it
  /// says.
  private static func moduleName(_ stem: String, _ stems: [String]) -> String {
    let package = stems.filter { !$0.hasPrefix("_") && stem.hasPrefix($0 + "_") }.max { $0.count < $1.count }
    guard let package else { return stem }
    return moduleName(package, stems) + "." + stem.dropFirst(package.count + 1)
  }

  private static func entry(_ name: String, _ source: [UInt8]) -> String {
    let fileName = "<prelude \(name)>"
    do {
      let code = try Compiler.compile(try Parser.parse(source, fileName: fileName), fileName: fileName)
      return "  (\"\(name)\", #\"\(CodeTextWriter.text(of: code))\"#),"
    } catch {
      fail(error.render(fileName: fileName, source: String(decoding: source, as: UTF8.self)))
    }
  }

  private static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { fail("\(path): cannot be read") }
    defer { fclose(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let n = fread(&chunk, 1, chunk.count, file)
      if n == 0 { return result }
      result += chunk[..<n]
    }
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "wb") else { fail("\(path): cannot be written") }
    let bytes = Array(text.utf8)
    if fwrite(bytes, 1, bytes.count, file) != bytes.count || fclose(file) != 0 { fail("\(path): cannot be written") }
  }

  private static func fail(_ message: String) -> Never {
    if let errors = fdopen(2, "w") {
      fputs("prelude-compiler: \(message)\n", errors)
      fflush(errors)
    }
    exit(1)
  }
}
