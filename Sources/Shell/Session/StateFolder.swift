import Glibc
import LineEditor
import Trace

/// Where a person's things are kept: `progress`, and `exercises/LESSON/ID.py`. Each course has a folder of its own.
struct StateFolder: Sendable {
  /// Nil: there is no home, and nothing is kept.
  let path: String?

  /// `$XDG_STATE_HOME/plait`, by default under `~/.local/state`: for the lessons that come with Plait.
  static func ofPlait() -> StateFolder {
    let history = LineEditor.defaultHistoryPath()
    return StateFolder(path: history.map { String($0[..<($0.lastIndex(of: "/") ?? $0.startIndex)]) })
  }

  /// The folder for the course in `directory`, which is told from others of the same name by its whole path.
  func course(_ directory: String) -> StateFolder {
    let real = Files.resolved(directory)
    let name = real.split(separator: "/").last.map(String.init) ?? "course"
    let mark = String(Checksum(real).value & 0xFFFF_FFFF, radix: 16)
    return StateFolder(path: path.map { "\($0)/courses/\(name)-\(mark)" })
  }

  var progress: String? { path.map { $0 + "/progress" } }

  func exercise(_ id: String, of lesson: String) -> String? {
    path.map { "\($0)/exercises/\(Progress.word(lesson))/\(Progress.word(id)).py" }
  }
}

extension Files {
  /// The path without links and `..`; the same path if that fails.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Makes the folders above a file; whether that failed, opening the file tells.
  static func makeFolders(above path: String) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      _ = mkdir(folder, 0o700)
    }
  }
}
