import Glibc
import LineEditor

/// How far a person is in the lessons: a file of lines `lesson page pages`, only ever appended to, so that several
/// sessions may share it and none that is killed loses anything. The last line of a lesson counts.
final class Progress {
  struct Place: Equatable {
    var lesson: String
    /// How many parts of the lesson have been seen.
    var seen: Int
    var of: Int
    var isDone: Bool { seen >= of }
  }

  private let path: String?
  private var places: [Place] = []
  /// Told once when nothing can be kept.
  var warn: (String) -> Void = { _ in }
  private var hasWarned = false

  /// Nil: nothing is kept.
  init(path: String?) {
    self.path = path
    guard let path, let bytes = try? InputFile.bytes(path) else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let seen = Int(words[1]), let of = Int(words[2]), seen >= 0, of >= 0 else { continue }
      remember(Place(lesson: String(words[0]), seen: seen, of: of))
    }
  }

  /// `$XDG_STATE_HOME/plait/progress`, by default under `~/.local/state`; nil without a home.
  static func defaultPath() -> String? {
    LineEditor.defaultHistoryPath().map { history in
      String(history.prefix(upTo: history.lastIndex(of: "/") ?? history.startIndex)) + "/progress"
    }
  }

  /// The place in a lesson, if it was ever begun.
  subscript(_ lesson: String) -> Place? { places.last { $0.lesson == lesson } }

  /// The place of the lesson that was used last.
  var last: Place? { places.last }

  func note(_ place: Place) {
    guard places.last != place else { return }
    remember(place)
    guard let path else { return }
    if let failure = append("\(place.lesson) \(place.seen) \(place.of)\n", path), !hasWarned {
      hasWarned = true
      warn("your place in the lessons is not kept: \(path): \(failure)")
    }
  }

  private func remember(_ place: Place) {
    places.removeAll { $0.lesson == place.lesson }
    places.append(place)
  }

  private func append(_ line: String, _ path: String) -> String? {
    makeFolders(path)
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard file >= 0 else { return String(cString: strerror(errno)) }
    defer { close(file) }
    let bytes = Array(line.utf8)
    return Glibc.write(file, bytes, bytes.count) == bytes.count ? nil : String(cString: strerror(errno))
  }

  private func makeFolders(_ path: String) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      _ = mkdir(folder, 0o700)
    }
  }
}
