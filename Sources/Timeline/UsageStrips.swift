import CellWidth
import Machine

/// What the tasks of a run did when, as one line a task: how they used their cores, and for what they waited.
///
/// `█` a task runs all the time that a cell stands for, `▄` half of it; where it hardly runs, the sign of what it waits
/// for most. At the end of the line stand its shares of the time from its beginning to its end.
public struct UsageStrips: Sendable {
  let usage: Usage
  let names: [String]
  /// Virtual nanoseconds: where the strips begin, and how long the longest of those lasts that are to be compared.
  let start: Int
  let scale: Int

  public init(_ usage: Usage, names: [String], start: Int = 0, scale: Int) {
    self.usage = usage
    self.names = names
    self.start = start
    self.scale = max(1, scale)
  }

  /// More tasks than these are only counted.
  static let mostRows = 20

  /// One line a task, none wider than the width asked for.
  public func lines(_ options: TimelineOptions, indent: Int = 0) -> [String] {
    let isPlain = options.style == .plain
    let width = max(40, options.width)
    let shown = shownTasks
    let nameWidth = min(width / 3, shown.map { cellWidth(name($0)) }.max() ?? 0)
    let shares = shown.map { self.shares($0) }
    let shareWidth = shares.map { cellWidth($0) }.max() ?? 0
    let room = max(8, width - indent - nameWidth - shareWidth - 4)
    var lines = zip(shown, shares).map { task, share in
      var line = Line()
      line.pad(to: indent)
      line = line + Line(name(task)).cut(to: nameWidth, isPlain ? "..." : "…")
      line.pad(to: indent + nameWidth + 2)
      line = line + Line(cells(task, room, isPlain))
      line.pad(to: indent + nameWidth + 2 + room + 2)
      return line + Line(share, .dim)
    }
    if usage.tasks.count > shown.count {
      var line = Line()
      line.pad(to: indent)
      lines.append(line + Line("and \(usage.tasks.count - shown.count) more"))
    }
    return lines.map { line in
      let text = line.cut(to: width).rendered(colour: options.colour)
      return isPlain ? asciiText(text) : text
    }
  }

  /// What the signs mean.
  public static func key(_ options: TimelineOptions) -> String {
    let signs = Usage.Kind.allCases.map { "\(sign($0, options.style == .plain)) \(words($0))" }
    return signs.joined(separator: "  ")
  }

  private var shownTasks: [Int] { Array(usage.tasks.indices.prefix(Self.mostRows)) }

  private func name(_ task: Int) -> String {
    visibleText(names.indices.contains(task) ? names[task] : "task \(task)")
  }

  // MARK: Cells

  private func cells(_ task: Int, _ room: Int, _ isPlain: Bool) -> String {
    var text = ""
    for cell in 0..<room {
      let from = start + Int(Double(scale) * Double(cell) / Double(room))
      let to = start + Int(Double(scale) * Double(cell + 1) / Double(room))
      text += sign(usage.share(of: task, from: from, to: to), max(1, to - from), isPlain)
    }
    return text
  }

  private func sign(_ times: [Double], _ length: Int, _ isPlain: Bool) -> String {
    let there = times.reduce(0, +)
    // It was not there for most of the time: not yet, or no more.
    if there * 4 < Double(length) { return " " }
    let runs = times[Usage.Kind.runs.rawValue] / there
    if runs >= 1 / 16 {
      if isPlain { return runs > 0.95 ? "#" : String(max(1, min(9, Int((runs * 10).rounded())))) }
      return String(["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][max(0, min(7, Int((runs * 8).rounded()) - 1))])
    }
    let longest = Usage.Kind.allCases.max { times[$0.rawValue] < times[$1.rawValue] }
    return Self.sign(longest ?? .waits, isPlain)
  }

  private static func sign(_ kind: Usage.Kind, _ isPlain: Bool) -> String {
    switch kind {
    case .runs: isPlain ? "#" : "█"
    case .wantsGIL: isPlain ? "g" : "▒"
    case .wantsCore: isPlain ? "c" : "░"
    case .sleeps: isPlain ? "-" : "─"
    case .waits: isPlain ? "." : "·"
    }
  }

  private static func words(_ kind: Usage.Kind) -> String {
    switch kind {
    case .runs: "runs"
    case .wantsGIL: "waits for the GIL"
    case .wantsCore: "for a core"
    case .sleeps: "for I/O"
    case .waits: "for others"
    }
  }

  // MARK: Shares

  /// The two largest shares of a task's time, in percent: `runs 50%, GIL 50%`.
  private func shares(_ task: Int) -> String {
    let times = Usage.Kind.allCases.map { usage.total(task, $0, from: start) }
    let whole = times.reduce(0, +)
    guard whole > 0 else { return "" }
    let names = ["runs", "GIL", "core", "I/O", "waits"]
    let order = times.indices.sorted { (times[$1], $0) < (times[$0], $1) }
    return order.prefix(2).compactMap { kind in
      let percent = Int((Double(times[kind]) * 100 / Double(whole)).rounded())
      return percent > 0 ? "\(names[kind]) \(percent)%" : nil
    }.joined(separator: ", ")
  }
}
