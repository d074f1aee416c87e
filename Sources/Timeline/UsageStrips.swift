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

  /// How wide names and shares are: the same for strips that are to be compared.
  public struct Columns: Sendable {
    var name = 0
    var share = 0

    public init(_ strips: [UsageStrips]) {
      for strip in strips {
        for task in strip.shownTasks {
          name = max(name, cellWidth(strip.name(task)))
          share = max(share, cellWidth(strip.shares(task)))
        }
      }
    }
  }

  /// One line a task, none wider than the width asked for.
  public func lines(_ options: TimelineOptions, indent: Int = 0, columns: Columns? = nil) -> [String] {
    let isPlain = options.style == .plain
    let columns = columns ?? Columns([self])
    let width = max(40, options.width)
    let shown = shownTasks
    let nameWidth = min(width / 3, columns.name)
    let shares = shown.map { self.shares($0) }
    let room = max(8, width - indent - nameWidth - columns.share - 4)
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
    let isPlain = options.style == .plain
    let waits = Usage.Kind.allCases.dropFirst().map { "\(sign($0, isPlain)) \(words($0))" }
    return "\(sign(.runs, isPlain)) runs  \(isPlain ? "5" : "▄") half  waits for: " + waits.joined(separator: "  ")
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
    case .wantsGIL: "GIL"
    case .wantsCore: "core"
    case .sleeps: "I/O"
    case .waits: "others"
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

extension TimelineModel {
  /// How the tasks used the cores, if that is known, with an empty line behind it.
  func coreLines(_ options: TimelineOptions) -> [String] {
    guard let cores = recording.cores else { return [] }
    var plain = options
    plain.colour = false
    let strips = UsageStrips(cores.usage, names: names.short, scale: cores.end)
    return ["Cores, \(Wording(names: names, limit: 0, signs: options.signs).seconds(cores.end)):"]
      + strips.lines(plain, indent: 2) + [UsageStrips.key(options), ""]
  }
}

extension TimelineOptions {
  var signs: Signs { style == .plain ? .plain : .picture }
}
