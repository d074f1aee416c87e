import Glibc

/// Lets a person change a text in the editor of their choice.
enum Editing {
  /// The changed text; nil if the editor was left without saving.
  static func edit(_ text: String) throws(Complaint) -> String? {
    guard let editor = editor() else {
      throw Complaint("no editor is set", hint: "export EDITOR=nano, for instance, before you start plait")
    }
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
    let status = run(editor, path)
    guard status == 0 else {
      throw Complaint(
        status == 127 << 8 ? "there is no editor `\(editor)`" : "the editor `\(editor)` failed; nothing has changed",
        hint: "export EDITOR=nano, for instance, before you start plait")
    }
    return try Files.text(path)
  }

  private static func editor() -> String? {
    for name in ["VISUAL", "EDITOR"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty { return value }
    }
    return ["/usr/bin/editor", "/usr/bin/nano", "/usr/bin/vi"].first { access($0, X_OK) == 0 }
  }

  /// By way of the shell, for editors with arguments: `code --wait`. Ctrl-C belongs to the editor meanwhile.
  private static func run(_ editor: String, _ path: String) -> Int32 {
    let quoted = "'" + path.replacing("'", with: "'\\''") + "'"
    return system("\(editor) \(quoted)")
  }
}
