import CellWidth
import Machine
import Timeline

/// Ways of doing the same thing beside each other: times, speed-ups, and what the tasks did.
struct MeasuredTable {
  let title: String
  let runs: [MeasuredRun]
  let cores: Int

  func text(_ options: TimelineOptions) -> String {
    var lines = ["\(title), on \(cores) \(cores == 1 ? "core" : "cores"), in virtual time", ""]
    lines += table(options)
    let scale = runs.map(\.time).max() ?? 0
    let strips = runs.map { UsageStrips($0.usage, names: $0.tasks, start: $0.start, scale: scale) }
    let columns = UsageStrips.Columns(strips)
    for (run, strip) in zip(runs, strips) {
      lines += ["", "\(run.name)  \(Self.time(run.time, options))"]
      lines += strip.lines(options, indent: 2, columns: columns)
    }
    lines += ["", UsageStrips.key(options)]
    return lines.map { $0 + "\n" }.joined()
  }

  private func table(_ options: TimelineOptions) -> [String] {
    let nameWidth = max(8, runs.map { cellWidth($0.name) }.max() ?? 0)
    var lines = [Self.row(["", "time", "speed-up"], nameWidth)]
    for run in runs {
      guard let problem = run.problem else {
        let factor = run.speedUp(over: runs[0]).map { Self.fixed($0, 2) } ?? "-"
        lines.append(Self.row([run.name, Self.time(run.time, options), factor], nameWidth))
        continue
      }
      let line = Self.row([run.name, ""], nameWidth) + problem.split(separator: "\n").joined(separator: "; ")
      lines.append(line.count > options.width ? String(line.prefix(options.width - 3)) + "..." : line)
    }
    return lines
  }

  /// Name, then columns that end at the same place.
  private static func row(_ columns: [String], _ nameWidth: Int) -> String {
    var text = columns[0] + String(repeating: " ", count: nameWidth - cellWidth(columns[0]))
    for column in columns.dropFirst() {
      text += String(repeating: " ", count: column.isEmpty ? 2 : max(2, 12 - cellWidth(column))) + column
    }
    return text
  }

  /// `1.204 s`, `83.1 ms`
  static func time(_ nanoseconds: Int, _ options: TimelineOptions) -> String {
    let micro = options.style == .plain ? "us" : "µs"
    switch nanoseconds {
    case ..<1_000_000: return fixed(Double(nanoseconds) / 1e3, 1) + " " + micro
    case ..<1_000_000_000: return fixed(Double(nanoseconds) / 1e6, 1) + " ms"
    default: return fixed(Double(nanoseconds) / 1e9, 3) + " s"
    }
  }

  /// A number with so many digits after the point.
  static func fixed(_ value: Double, _ digits: Int) -> String {
    let factor = digits == 1 ? 10 : digits == 2 ? 100 : 1000
    let scaled = Int((value * Double(factor)).rounded())
    let rest = String(scaled % factor)
    return "\(scaled / factor)." + String(repeating: "0", count: digits - rest.count) + rest
  }

  // MARK: JSON

  var json: String {
    let variants = runs.map { run in
      let speedUp = run.speedUp(over: runs[0]).map { Self.fixed($0, 3) } ?? "null"
      let problem = run.problem.map { ExplorationJSON.quoted($0) } ?? "null"
      return """
        {"name": \(ExplorationJSON.quoted(run.name)), "gil": \(run.hasGIL), "problem": \(problem), \
        "seconds": \(Self.seconds(run.time)), "speedup": \(speedUp), "tasks": [\(Self.tasks(run))]}
        """
    }
    return """
      {"version": 1, "title": \(ExplorationJSON.quoted(title)), "cores": \(cores), "variants": [
        \(variants.joined(separator: ",\n  "))
      ]}

      """
  }

  private static func tasks(_ run: MeasuredRun) -> String {
    run.usage.tasks.indices.map { task in
      let name = run.tasks.indices.contains(task) ? run.tasks[task] : "task \(task)"
      let times = zip(["runs", "gil", "core", "io", "waits"], Usage.Kind.allCases).map { key, kind in
        "\"\(key)\": \(seconds(run.usage.total(task, kind, from: run.start)))"
      }
      return "{\"name\": \(ExplorationJSON.quoted(name)), \(times.joined(separator: ", "))}"
    }.joined(separator: ", ")
  }

  /// In seconds, to the nanosecond.
  private static func seconds(_ nanoseconds: Int) -> String {
    let rest = String(nanoseconds % 1_000_000_000)
    return "\(nanoseconds / 1_000_000_000)." + String(repeating: "0", count: 9 - rest.count) + rest
  }
}
