import Glibc
import Lessons

/// `plait new lesson NAME`: a lesson to begin with, in a new file.
public struct NewCommand: Sendable {
  /// The lesson's name (`thread-pool`), or the path of its file (`lessons/20-thread-pool.md`).
  public var name: String

  public init(name: String) { self.name = name }

  public func run() throws(CommandError) -> Int32 {
    let slash = name.lastIndex(of: "/")
    let folder = slash.map { String(name[...$0]) } ?? ""
    var stem = slash.map { String(name[name.index(after: $0)...]) } ?? name
    if stem.hasSuffix(".md") { stem = String(stem.dropLast(3)) }
    var number = stem.prefix { $0.isASCII && $0.isNumber }
    if stem.dropFirst(number.count).first != "-" { number = "" }
    let title = number.isEmpty ? stem : String(stem.dropFirst(number.count + 1))
    let id = Self.identifier(title)
    guard !id.isEmpty else {
      throw CommandError(
        "'\(name)' is no name for a lesson",
        hint: "use letters, digits and `-`, for example: plait new lesson deadlock",
        status: ExitStatus.usage)
    }
    let library = LessonLibrary(directory: folder.isEmpty ? "." : folder)
    if let twin = library.entries.first(where: { $0.lesson.id == id }) {
      throw CommandError("there is a lesson `\(id)` already: \(twin.path)", status: ExitStatus.cannotWrite)
    }
    let prefix = number.isEmpty ? Self.twoDigits((library.entries.map(\.number).max() ?? 0) + 1) : String(number)
    let path = "\(folder)\(prefix)-\(id).md"
    if access(path, F_OK) == 0 {
      throw CommandError("there is a file \(path) already", status: ExitStatus.cannotWrite)
    }
    try OutputFile.write(LessonSkeleton.text(id: id), to: path)
    Descriptor.write(
      1,
      Array("\(path) is a lesson that works. Change it, and look at it now and then:\n  plait check \(path)\n".utf8))
    return ExitStatus.success
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The name with what an id can hold: lower-case letters, digits and `-`, a letter first.
  private static func identifier(_ name: String) -> String {
    var id = ""
    for byte in name.lowercased().utf8 {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      if isLetter || !id.isEmpty && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        id.unicodeScalars.append(UnicodeScalar(byte))
      } else if !id.isEmpty, id.last != "-" {
        id.append("-")
      }
    }
    return id.last == "-" ? String(id.dropLast()) : id
  }
}
