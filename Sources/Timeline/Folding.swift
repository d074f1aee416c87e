import Machine

/// A row of a picture before it is drawn.
enum Row: Equatable {
  /// A step, by number.
  case step(Int)
  /// Steps that are left out, and why that loses nothing.
  case fold(ClosedRange<Int>, Reason)

  enum Reason: Equatable {
    /// The last `period` steps before them happen again and again.
    case repeats(times: Int, period: Int)
    /// One task, undisturbed.
    case alone(task: Int)
  }
}

/// Decides which steps to draw.
struct Folding {
  let model: TimelineModel
  let options: TimelineOptions
  /// The longest loop that is recognised, in steps.
  private let longestPeriod = 24
  /// Fewer steps are not worth a fold.
  private let fewest = 4
  private let keep: Set<Int>
  /// Steps that are told by a later one.
  private let hidden: Set<Int>

  init(_ model: TimelineModel, _ options: TimelineOptions) {
    self.model = model
    self.options = options
    var keep = Set(model.explanations.flatMap { $0.marks.map(\.step) })
    if let current = options.current { keep.insert(current) }
    self.keep = keep
    let wholes = model.wholes.shown
    // One of them must be seen: then all are.
    let opened = Set(keep.compactMap { wholes[$0] })
    let end = options.steps?.upperBound ?? Int.max
    hidden =
      options.showAll ? [] : Set(wholes.filter { !opened.contains($0.value) && $0.value <= end }.keys)
  }

  /// What a row tells of a step.
  func deed(_ step: Step) -> Deed {
    guard !options.showAll, let deed = model.wholes.deeds[step.number] else { return step.deed }
    // Those before it are rows of their own.
    let isOpen = model.wholes.shown.contains { $0.value == step.number && !hidden.contains($0.key) }
    return isOpen ? step.deed : deed
  }

  func rows() -> [Row] {
    guard let window = shownSteps() else { return [] }
    if options.showAll { return window.map { .step($0) } }
    let numbers = window.filter { !hidden.contains($0) }
    let signatures = signatures(numbers)
    var rows: [Row] = []
    var index = 0
    while index < signatures.count {
      if let loop = loop(signatures, at: index) {
        // The first turn is drawn, the last one too: what happens then is often different.
        let second = index + loop.period
        let last = index + loop.period * (loop.times - 1)
        rows += numbers[index..<second].map { .step($0) }
        rows += folded(numbers[second - 1] + 1...numbers[last - 1]) { range in
          let turns = numbers[second..<last].count { range.contains($0) }
          return .repeats(times: (turns + loop.period - 1) / loop.period, period: loop.period)
        }
        rows += plainRows(numbers[last - 1] + 1...numbers[last + loop.period - 1])
        index += loop.period * loop.times
      } else {
        rows.append(.step(numbers[index]))
        index += 1
      }
    }
    return foldedAlone(rows)
  }

  private func shownSteps() -> ClosedRange<Int>? {
    guard !model.steps.isEmpty else { return nil }
    let all = 1...model.steps.count
    guard let wanted = options.steps else { return all }
    return wanted.overlaps(all) ? wanted.clamped(to: all) : nil
  }

  private func plainRows(_ range: ClosedRange<Int>) -> [Row] {
    range.filter { !hidden.contains($0) }.map { .step($0) }
  }

  /// Folds what lies between the steps that must be seen.
  private func folded(_ range: ClosedRange<Int>, _ reason: (ClosedRange<Int>) -> Row.Reason) -> [Row] {
    var rows: [Row] = []
    var start = range.lowerBound
    for number in range.lowerBound...range.upperBound + 1 {
      guard number > range.upperBound || keep.contains(number) else { continue }
      if start < number {
        let part = start...number - 1
        rows += part.count >= fewest ? [.fold(part, reason(part))] : plainRows(part)
      }
      if number <= range.upperBound { rows.append(.step(number)) }
      start = number + 1
    }
    return rows
  }

  // MARK: - Loops

  /// What makes two steps turns of the same loop: all but the values.
  private struct Signature: Hashable {
    let task: Int
    let place: Place
    let kind: String
    let hasDeparture: Bool
  }

  private func signatures(_ window: [Int]) -> [Int] {
    var numbers: [Signature: Int] = [:]
    return window.map { number in
      let step = model.steps[number - 1]
      let signature = Signature(
        task: step.task, place: step.place, kind: deed(step).kind, hasDeparture: step.departure != nil)
      let id = numbers[signature] ?? numbers.count
      numbers[signature] = id
      return id
    }
  }

  /// The period that folds the most at a place, if any does.
  private func loop(_ signatures: [Int], at start: Int) -> (period: Int, times: Int)? {
    var best: (period: Int, times: Int)?
    for period in 1...longestPeriod where start + 3 * period <= signatures.count {
      var end = start + period
      while end < signatures.count, signatures[end] == signatures[end - period] { end += 1 }
      let times = (end - start) / period
      guard times >= 3, (times - 2) * period >= fewest else { continue }
      if (best.map { $0.period * $0.times } ?? 0) < period * times { best = (period, times) }
    }
    return best
  }

  // MARK: - One task alone

  /// Long stretches in which one task touches shared things and nobody interferes: their middle is left out.
  private func foldedAlone(_ rows: [Row]) -> [Row] {
    var result: [Row] = []
    var stretch: [Int] = []
    func flush() {
      if stretch.count > 12 {
        result += stretch.prefix(4).map { .step($0) }
        let middle = stretch[3] + 1...stretch[stretch.count - 5]
        result += folded(middle) { .alone(task: model.steps[$0.lowerBound - 1].task) }
        result += stretch.suffix(4).map { .step($0) }
      } else {
        result += stretch.map { .step($0) }
      }
      stretch = []
    }
    for row in rows {
      guard case .step(let number) = row else {
        flush()
        result.append(row)
        continue
      }
      if let last = stretch.last, model.steps[last - 1].task != model.steps[number - 1].task { flush() }
      let step = model.steps[number - 1]
      if deed(step).isQuiet, step.departure == nil {
        stretch.append(number)
      } else {
        flush()
        result.append(row)
      }
    }
    flush()
    return result
  }
}

extension Deed {
  /// What it did to what, without values.
  var kind: String {
    switch self {
    case .read(let label, _): "read \(label)"
    case .write(let label, _, _): "write \(label)"
    case .delete(let label, _): "delete \(label)"
    case .starts(let task, _): "start \(task)"
    case .ends, .begins, .isCancelled: "end"
    case .dies(let text), .raises(let text): text
    case .prints: "print"
    case .sleeps: "sleep"
    case .operates(let operation, _, _):
      switch operation.effect {
      case .proceeds: "\(operation.verb) \(operation.object) proceeds"
      case .blocks: "\(operation.verb) \(operation.object) blocks"
      default: "\(operation.verb) \(operation.object) otherwise"
      }
    }
  }

  /// Whether nobody misses it in a long stretch of one task.
  var isQuiet: Bool {
    switch self {
    case .read, .write, .delete: return true
    case .operates(let operation, _, let afterWaiting):
      return operation.effect == .proceeds && operation.wakes.isEmpty && !afterWaiting && operation.verb != "join"
    default: return false
    }
  }
}
