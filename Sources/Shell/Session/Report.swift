import CellWidth
import Machine
import Schedulers
import Timeline

// What a session says about a run.

extension Session {
  /// Draws a timeline; `steps` are the rows to show, nil for all.
  func draw(_ player: Player, steps: ClosedRange<Int>? = nil, all: Bool = false, frame: Bool = true) {
    let here = player.step
    let options = TimelineOptions(
      width: console.width, colour: console.usesColour, showAll: all, steps: steps,
      current: player.isAtEnd && steps == nil ? nil : here, frame: frame)
    console.write(player.model.text(options))
  }

  /// Draws a run that shows something; of a very long one the end.
  func drawWitness(_ player: Player) {
    let (count, most) = (player.stepCount, 150)
    if count == 0 { return console.say("Nothing happens in it that other threads can see.") }
    guard count > most else { return draw(player) }
    console.say("These are the last 50 of its \(count) steps; :timeline draws them all.")
    draw(player, steps: count - 49...count, frame: false)
  }

  /// Says how a whole run ended, and what may be done with it.
  func conclude(_ player: Player, inTimeline: Bool = false) {
    let hint = inTimeline ? "" : " :timeline draws it."
    // Counting the steps of a run that was cut short may take long, and tells nothing.
    if case .limit = player.end { return concludeLimit(player) }
    let steps = player.stepCount == 1 ? "1 step" : "\(player.stepCount) steps"
    switch player.end {
    case .finished:
      let died = player.exceptions.count
      let how = died == 0 ? "" : died == 1 ? "; an exception ended a thread" : "; exceptions ended \(died) threads"
      console.say(console.dim("Finished after \(steps)\(how). Scheduler: \(player.scheduler).\(hint)"))
    case .deadlock:
      if !inTimeline {
        console.say(console.mark("Deadlock after \(steps): no thread can go on."))
        for wait in player.waits { console.say("  " + wait, indent: 4) }
      }
      console.say(console.dim("Scheduler: \(player.scheduler).\(hint)"))
    case .limit: break
    case .paused, nil:
      console.say("The run has come to step \(player.step); :step goes on.")
    }
  }

  private func concludeLimit(_ player: Player) {
    switch player.end {
    case .limit("interrupted"):
      console.say(
        console.mark("Stopped by Ctrl-C after \(player.points) switch points.") + " Scheduler: \(player.scheduler).")
    case .limit where player.points >= Player.limit:
      console.say(
        console.mark("Stopped after \(player.points) switch points: longer runs are not kept for stepping.")
          + " Scheduler: \(player.scheduler). `plait run \(player.program.fileName)` runs it to its end.")
    case .limit(let why):
      console.say(console.mark("Stopped: \(why).") + " Scheduler: \(player.scheduler).")
    default: break
    }
  }

  /// After steps by hand: the rows that are new, and what can come next.
  func showSteps(_ player: Player, after before: Int) {
    let here = player.step
    if here > before {
      draw(player, steps: before + 1...here, frame: false)
    } else if !player.isFresh {
      console.say("Nothing that others can see has happened.")
    }
    showNext(player)
  }

  /// Who can go on, or how the run ended.
  func showNext(_ player: Player) {
    if player.isAtEnd, player.end != nil, player.end != .paused { return conclude(player) }
    let ready = player.threads.filter(\.canGoOn)
    let natural = ready.first { $0.task == player.current } ?? ready.first
    let names = ready.map { $0.name == natural?.name ? console.strong($0.name) : $0.name }
    var words = "Step \(player.step)"
    if !player.isAtEnd { words += " of \(player.stepCount)" }
    words += ". "
    if ready.count == 1, let name = natural?.name {
      words += "Only \(name) can go on: :step"
    } else if let name = natural?.name {
      words += "Can go on: \(names.joined(separator: ", ")). :step goes on with \(name), :pick chooses."
    } else {
      words += "Everybody waits for time to pass; :step goes on."
    }
    console.say(words)
  }

  // MARK: Threads and variables

  /// Where each thread is and what it waits for.
  func showThreads(_ threads: [ThreadLine], _ lines: [String: [String]], main: String? = nil, current: Int) {
    let widest = threads.map { cellWidth($0.name) }.max() ?? 0
    for thread in threads {
      let pointer = thread.task == current && thread.canGoOn ? "▶ " : "  "
      let name = padded(thread.name, toCells: widest)
      console.say("\(pointer)\(console.strong(name))  \(thread.state)", indent: widest + 4)
      guard let place = thread.place, place.position.line > 0 else { continue }
      showPlace(place, lines[place.file] ?? [], isMain: place.file == main ?? place.file, indent: widest + 4)
    }
  }

  private func showPlace(_ place: Place, _ lines: [String], isMain: Bool, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    let number = Int(place.position.line)
    let file = isMain ? "" : "\(place.file.split(separator: "/").last ?? ""), "
    let function = place.function == "<module>" ? file : "\(file)in \(place.function), "
    guard lines.indices.contains(number - 1) else { return console.line("\(margin)\(function)line \(number)") }
    let source = lines[number - 1]
    let blanks = source.prefix { $0 == " " || $0 == "\t" }.count
    let head = "\(margin)\(function)line \(number): "
    let text = String(source.dropFirst(blanks))
    console.line(truncated(head + text, toCells: console.width))
    let start = Int(place.position.column) - blanks
    let end = place.position.endLine == place.position.line ? Int(place.position.endColumn) - blanks : text.count
    guard start >= 0, end > start, end <= text.count, end - start < text.count else { return }
    let before = String(text.prefix(start))
    let marked = String(text.dropFirst(start).prefix(end - start))
    let carets =
      String(repeating: " ", count: cellWidth(head + before)) + String(repeating: "^", count: cellWidth(marked))
    if cellWidth(carets) <= console.width { console.line(carets) }
  }

  /// Variables in two columns, the definitions left out.
  func showVariables(_ variables: [Machine.Variable], indent: Int = 2) {
    let shown = variables.filter { !$0.isDefinition }
    let widest = min(24, shown.map { cellWidth($0.name) }.max() ?? 0)
    for variable in shown {
      let name = padded(variable.name, toCells: widest)
      console.line(
        truncated(String(repeating: " ", count: indent) + name + " = " + clean(variable.value), toCells: console.width))
    }
    if shown.isEmpty { console.line(String(repeating: " ", count: indent) + "(none yet)") }
  }

  /// Without control characters, which must not reach the terminal.
  func clean(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 }))
  }
}
