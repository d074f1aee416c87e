import Glibc
import LineEditor
import Programs

extension Session {
  private static let keywords = [
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else",
    "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "try", "while", "with", "yield",
  ]

  /// What Tab may make of the word before the cursor.
  func complete(_ request: Completion.Request) -> Completion {
    let before = request.beforeCursor
    return Session.isCommand(before) ? completeCommand(before) : completePython(before)
  }

  private func completeCommand(_ before: String) -> Completion {
    let body = before.drop(while: \.isWhitespace).dropFirst()
    let name = String(body.prefix { !$0.isWhitespace })
    if name.count == body.count { return matching(name, Commands.all.map(\.name)) }
    guard let command = try? Commands.find(name) else { return .none }
    let argument = String(body.dropFirst(name.count).drop(while: \.isWhitespace))
    switch command.completes {
    case .none: return .none
    case .command: return matching(argument, Commands.all.map(\.name))
    case .lesson: return matching(argument, ((try? library())?.entries ?? []).map(\.lesson.id))
    case .thread: return matching(argument, player?.threads.filter(\.canGoOn).map(\.name) ?? [])
    case .scheduler: return matching(argument, SchedulerWords.entries.map(\.name))
    case .file: return completeFile(argument)
    }
  }

  private func matching(_ word: String, _ candidates: [String], suffix: String = " ") -> Completion {
    Completion(word: word, candidates: candidates.filter { $0.hasPrefix(word) }, suffix: suffix)
  }

  private func completeFile(_ word: String) -> Completion {
    let cut = word.lastIndex(of: "/").map { word.index(after: $0) } ?? word.startIndex
    let folder = String(word[..<cut])
    let names = InputFile.names(in: Files.expanded(folder.isEmpty ? "." : folder))
    let found = names.filter { $0.hasPrefix(word[cut...]) }.map { name -> String in
      let path = folder + name
      return Files.isFolder(Files.expanded(path)) ? path + "/" : path
    }
    return Completion(word: word, candidates: found, suffix: found.count == 1 && found[0].hasSuffix("/") ? "" : " ")
  }

  private func completePython(_ before: String) -> Completion {
    let tail = String(before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }.reversed())
    var path = tail.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let word = path.popLast(), !(word.isEmpty && path.isEmpty) else { return .none }
    let line = before.split(separator: "\n").last.map { String($0.drop(while: \.isWhitespace)) } ?? ""
    if line == "import \(tail)" || line == "from \(tail)" { return matching(tail, PromptEntry.moduleNames, suffix: "") }
    let names: [String]
    if path.isEmpty {
      names = prompt.variables.map(\.name) + Session.keywords + prompt.builtinNames
    } else {
      names = prompt.attributes(of: path)
    }
    let shown = Set(names).sorted().filter { !$0.hasPrefix("_") || word.hasPrefix("_") }
    return matching(word, shown, suffix: "")
  }
}

extension Files {
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
