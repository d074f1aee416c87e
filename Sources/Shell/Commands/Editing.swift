import Glibc

/// Lets a person change a text in the editor of their choice, if they have named one.
enum Editing {
  /// `$VISUAL` or `$EDITOR`.
  static var editor: String? {
    for name in ["VISUAL", "EDITOR"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.allSatisfy(\.isWhitespace) { return value }
    }
    return nil
  }

  /// The changed text; nil if there is no editor.
  static func edit(_ text: String) throws(Complaint) -> String? {
    guard let editor else { return nil }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/plait-XXXXXX.py".utf8CString)
    let descriptor = mkstemps(&template, 3)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else {
      throw Complaint("cannot make a file in \(folder): \(String(cString: strerror(errno)))")
    }
    close(descriptor)
    defer { unlink(path) }
    do throws(CommandError) {
      try OutputFile.write(text, to: path)
    } catch {
      throw Complaint(error)
    }
    try open(path, with: editor)
    return try Files.text(path)
  }

  /// Opens a file in an editor, and waits until that is left. By way of the shell, for editors with arguments: `code
  /// --wait`. Ctrl-C belongs to the editor meanwhile.
  static func open(_ path: String, with editor: String) throws(Complaint) {
    let quoted = "'" + path.replacing("'", with: "'\\''") + "'"
    let status = system("\(editor) \(quoted)")
    guard status == 0 else {
      throw Complaint(
        status == 127 << 8 ? "there is no editor `\(editor)`" : "the editor `\(editor)` failed",
        hint: "export EDITOR=nano, for instance, before you start plait; without one, :edit works line by line")
    }
  }
}
