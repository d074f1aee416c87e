// What things cost in virtual time, and to whom.
//
// A switch point costs `Machine.pointCost`. A native's work is part of its point as long as it is short; where it grows
// with its arguments and comes to a microsecond, the native says so with `spend`. What is spent counts like the switch points that would
// take as long: a task's turn is over by then. It belongs to the task that runs, for `time.thread_time`.
//
// While exploring nothing costs anything.

import Bytecode
import Glibc

extension Integer {
  var isBig: Bool {
    if case .big = self { return true }
    return false
  }

  /// How many digits of 30 bits CPython keeps it in; at least one.
  var digits: Int { max(1, (bitLength + 29) / 30) }
}

/// What native work costs, in virtual picoseconds: for each element, byte, comparison … of CPython 3.11.
///
/// Measured with `timeit` and rounded: only the order of magnitude is meant to be right.
struct Cost: Sendable {
  let picoseconds: Int

  /// Going through an iterable in C: `list(range(n))`, `sum`, `min`, `any`, `in` of a list.
  static let element = Cost(picoseconds: 15_000)
  /// Copying references: slices, `list(xs)`, `+`, `*`.
  static let copy = Cost(picoseconds: 3_000)
  /// A comparison of a sort.
  static let comparison = Cost(picoseconds: 20_000)
  /// A look-up in a hash table.
  static let lookup = Cost(picoseconds: 30_000)
  /// A byte of a text or of bytes that is copied or searched.
  static let byte = Cost(picoseconds: 100)
  /// A byte that is looked at by itself: encoding, `translate`, `split`, JSON, checksums.
  static let character = Cost(picoseconds: 2_000)
  /// A byte of a hash.
  static let hash = Cost(picoseconds: 2_000)
  /// A step of a regular expression's matcher.
  static let match = Cost(picoseconds: 10_000)
  /// The product of two digits (of 30 bits) of big integers.
  static let digit = Cost(picoseconds: 1_000)
}

extension Machine {
  /// Virtual time that goes by for `count` pieces of native work.
  @inline(__always) mutating func spend(_ count: Int, _ cost: Cost) {
    if count > 31 { reallySpend(count, cost) }
  }

  @inline(never) private mutating func reallySpend(_ count: Int, _ cost: Cost) {
    let (product, overflow) = count.multipliedReportingOverflow(by: cost.picoseconds)
    let nanoseconds = (overflow ? Int.max : product) / 1000
    // Small work is part of its switch point.
    if nanoseconds >= Self.leastWork { spend(nanoseconds: nanoseconds) }
  }

  /// Virtual time that goes by in native work. In whole switch points: what does not fill one is part of that before.
  mutating func spend(nanoseconds: Int) {
    let count = nanoseconds / Self.pointCost
    guard count > 0, !instructionsAreFree else { return }
    let points = min(count, Self.longestWork)
    extraTime &+= points &* Self.pointCost
    workTime &+= points &* Self.pointCost
    workPoints &+= points
    shorten(by: points)
  }

  /// The same for work that CPython does without the GIL.
  mutating func spendOutside(nanoseconds: Int) {
    let before = workTime
    spend(nanoseconds: nanoseconds)
    guard stopsAfterOperations else { return }
    outsideTime += workTime - before
    stopSoon()
  }

  static let leastWork = 1_000

  /// About ten days: virtual time must not overflow.
  private static let longestWork = 1 << 44

  /// The task's turn is shorter by so many switch points.
  private mutating func shorten(by count: Int) {
    if pointLimit == Int.min {
      wishedLimit = Self.shortened(wishedLimit, count, points)
    } else {
      pointLimit = Self.shortened(pointLimit, count, points)
    }
    anyPointLimit = Self.shortened(anyPointLimit, count, points)
  }

  private static func shortened(_ limit: Int, _ count: Int, _ points: Int) -> Int {
    limit == Int.max ? limit : max(min(limit, points), limit &- count)
  }

  /// The running task stops at its next switch point.
  mutating func stopSoon() {
    wishedLimit = points
    if pointLimit != Int.min { pointLimit = points }
    anyPointLimit = points
  }

  /// Whether a task has done something since this was last asked that others may have waited for.
  public mutating func takeOperated() -> Bool {
    defer { hasOperated = false }
    return hasOperated
  }

  /// For how long the task that ran has worked without the GIL at the end of its turn.
  public mutating func takeOutsideTime() -> Int {
    defer { outsideTime = 0 }
    return outsideTime
  }

  /// What it costs to start a thread, where cores are accounted for, to whoever starts it.
  static let threadStartCost = 50_000
  /// The same for a process, where memory is copied; and what a process that begins anew needs until it is there.
  static let processStartCost = 1_000_000
  static let interpreterStartCost = 30_000_000

  /// The work of an operation on ints of which one does not fit into a word: digit by digit, products of long ones as
  /// Karatsuba found. Nothing can interrupt it, so that too much of it is not begun.
  mutating func spend(onBig op: BinaryOperation, _ x: Integer, _ y: Integer) throws(Fault) {
    let work = Self.work(onBig: op, x, y)
    if instructionsAreFree { exploredNumbers += work }
    if work > limits.digitProducts || exploredNumbers > limits.digitProducts * 5 {
      hasHugeNumber = true
      throw fault(.memoryError, arguments: [])
    }
    spend(digits: work)
  }

  private static func work(onBig op: BinaryOperation, _ x: Integer, _ y: Integer) -> Double {
    let (a, b) = (Double(max(x.digits, y.digits)), Double(min(x.digits, y.digits)))
    switch op {
    case .multiply: return a * karatsuba(b) / b
    case .floorDivide, .modulo, .trueDivide: return (a - b + 1) * b
    case .power:
      guard case .small(let times) = y, times > 0 else { return 0 }
      // The last squaring is half of it all.
      return 2 * karatsuba(Double(x.bitLength) * Double(times) / 60)
    default: return a
    }
  }

  /// The work of so many products of digits.
  mutating func spend(digits: Double) { spend(Int(min(digits, 1e15)), .digit) }

  private static func karatsuba(_ digits: Double) -> Double {
    digits < 70 ? digits * digits : 70 * 70 * pow(digits / 70, 1.585)
  }

  // MARK: Clocks

  /// How long a task keeps the others waiting where nothing else is said, in virtual nanoseconds.
  public static let standardSwitchInterval = 5_000_000

  /// Switch points passed, and those that native work has lasted.
  public var progress: Int { points &+ workPoints }

  /// Sets the clock to the moment at which the next task begins its turn, where each task has a time of its own.
  public mutating func setClock(_ nanoseconds: Int) { extraTime &+= nanoseconds &- clock }

  /// Processor time used by all tasks, in virtual nanoseconds.
  var processorTime: Int { instructionsAreFree ? 0 : points &* Self.pointCost &+ workTime }

  /// Processor time used by a task.
  public func processorTime(ofTask task: Int) -> Int {
    tasks[task].processorTime + (task == current ? processorTime - turnBegan : 0)
  }

  /// Processor time used by the current task's process.
  func processorTimeOfProcess() -> Int {
    (0..<taskCount).reduce(0) { Int(tasks[$1].process) == process ? $0 + processorTime(ofTask: $1) : $0 }
  }

  /// The current task's turn is over: what it has used is its own.
  mutating func settleProcessorTime() {
    let now = processorTime
    tasks[current].processorTime += now - turnBegan
    turnBegan = now
  }
}
