import Glibc

/// A student's own copy of an exercise's program.
///
/// It is made once, and then only written where the student asks for it; what it replaces stays beside it. Where no file
/// can be made the program lives in the session, and the reason is told.
final class StudentFile {
  /// Nil: there is no file.
  private(set) var path: String?
  private var text: String
  /// Why there is no file.
  private(set) var failure: String?
  /// Whether it was there already.
  private(set) var isOld = false

  /// `path` nil: nothing is kept.
  init(_ path: String?, given: String) {
    text = given
    self.path = path
    guard let path else {
      failure = "there is no home directory"
      return
    }
    if access(path, F_OK) == 0 {
      isOld = true
      return
    }
    write(given, to: path)
  }

  private func write(_ text: String, to path: String) {
    Files.makeFolders(above: path)
    do throws(CommandError) {
      try OutputFile.write(text, to: path)
    } catch {
      self.path = nil
      failure = error.message
    }
  }

  func read() throws(Complaint) -> String {
    if let path { text = try Files.text(path) }
    return text
  }

  /// What the student has written here.
  func change(to text: String) {
    self.text = text
    if let path { write(text, to: path) }
  }

  /// Puts the program that was given in place of the student's; where that is kept now, if it is anywhere.
  func restore(_ given: String) throws(Complaint) -> String? {
    guard let path else {
      text = given
      return nil
    }
    let base = path.hasSuffix(".py") ? String(path.dropLast(3)) : path
    var number = 1
    // A link is made in one stroke, and only where nothing is.
    while link(path, "\(base).\(number).py") != 0 {
      if errno == ENOENT {
        write(given, to: path)
        return nil
      }
      guard errno == EEXIST, number < 10_000 else {
        throw Complaint("your program cannot be kept beside the new one: \(String(cString: strerror(errno)))")
      }
      number += 1
    }
    change(to: given)
    return "\(base).\(number).py"
  }

  /// As a person writes it, with `~` for the home directory.
  static func shown(_ path: String) -> String {
    guard let home = getenv("HOME").map({ String(cString: $0) }), !home.isEmpty, path.hasPrefix(home + "/") else {
      return path
    }
    return "~" + path.dropFirst(home.count)
  }
}
