import Glibc

/// A student's answer among those that are graded: a file, or why there is none.
struct Submission: Sendable {
  /// What the instructor sees: the path that was given or found.
  var path: String
  /// Why there is no file to judge.
  var problem: String?

  /// The answers that a path means: a file is one; of a folder each `.py` file and each folder in it.
  static func all(at path: String, exercise: String) -> [Submission] {
    guard Files.isFolder(path) else { return [Submission(path: path)] }
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var found: [Submission] = []
    for name in InputFile.names(in: folder) {
      let inner = folder + "/" + name
      if Files.isFolder(inner) {
        found.append(only(in: inner, exercise))
      } else if name.hasSuffix(".py") {
        found.append(Submission(path: inner))
      }
    }
    return found.isEmpty ? [Submission(path: path, problem: "there is no .py file in this folder")] : found
  }

  /// The answer in a student's own folder.
  private static func only(in folder: String, _ exercise: String) -> Submission {
    let programs = InputFile.names(in: folder).filter { $0.hasSuffix(".py") && !Files.isFolder(folder + "/" + $0) }
    if let name = programs.first(where: { $0 == exercise + ".py" }) ?? (programs.count == 1 ? programs[0] : nil) {
      return Submission(path: folder + "/" + name)
    }
    let problem =
      programs.isEmpty
      ? "there is no .py file in this folder"
      : "there are \(programs.count) .py files in this folder, and none is called \(exercise).py"
    return Submission(path: folder, problem: problem)
  }
}
