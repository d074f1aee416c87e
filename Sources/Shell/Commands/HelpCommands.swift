import CellWidth

extension Command {
  static let help = Command("help", "[COMMAND]", "this list, or more about a command", completes: .command) {
    session, words throws(Complaint) in
    guard let name = words[0] else { return Help.overview(session.console) }
    Help.show(try Commands.find(name.hasPrefix(":") ? String(name.dropFirst()) : name), session.console)
  }

  static let quit = Command("quit", "", "leave (Ctrl-D does, too)") { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    session.exitStatus = 0
  }
}

private enum Help {
  static func overview(_ console: Console) {
    console.say("A line is Python, unless it begins with `:`. Enter on an empty line goes on in the lesson.")
    let widest = Commands.all.map { cellWidth($0.usage) }.max() ?? 0
    for group in Commands.groups {
      console.line()
      console.line(console.strong(group.title))
      for command in group.commands {
        let usage = padded(command.usage, toCells: widest)
        console.say("  \(console.strong(usage))  \(command.summary)", indent: widest + 4)
      }
    }
    console.line()
    console.say("Commands may be shortened: `:ti` is `:timeline`. Tab completes. `:help run` says more about `:run`.")
  }

  static func show(_ command: Command, _ console: Console) {
    console.line(console.strong(command.usage))
    console.say("  \(command.summary)", indent: 2)
    if !command.details.isEmpty {
      console.line()
      console.markdown(command.details)
    }
  }
}
