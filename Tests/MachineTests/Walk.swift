import Programs
import Schedulers
import Testing

@testable import Machine

// The self-check: random walks through the states of a program.
//
// At each state of a walk one choice is made as an excursion and undone; then the walk's own choice is made, undone
// and made again. On the way this compares: the incremental hash with the one from scratch, the state after going
// back with the one before (word for word), the choice made twice, and at the end the whole walk with its repetition
// on a fresh machine. States of all walks with equal hashes must be equal as seen from scratch: it is what "every
// interleaving" rests on.

struct WalkError: Error, CustomStringConvertible {
  var description: String
}

/// The walks of one program.
struct Walks {
  let program: Program
  /// From state hash to what the state looked like from scratch, in all walks.
  private var seen: [Hash128: (dump: Hash128, walk: UInt64, step: Int)] = [:]
  private(set) var steps = 0
  private let shared: AccessTable
  private let clockMatters: Bool
  private static let longest = 150

  init(_ source: String, clockMatters: Bool = false) throws {
    program = try Program(source: source, fileName: "walk.py")
    let learned = Self.learn(program)
    shared = learned.shared
    self.clockMatters = clockMatters || learned.readsClock
  }

  /// What a step of a walk left.
  private struct Record {
    var choice: Choice
    var hash: Hash128
    var dump: Hash128
    var points: Int
    var output: [UInt8]
  }

  /// Which locations are shared and whether the clock is read, as far as random walks find out.
  private static func learn(_ program: Program) -> (shared: AccessTable, readsClock: Bool) {
    var shared = AccessTable()
    var readsClock = false
    for seed in 0..<6 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var machine = program.machine()
      machine.beginExploring(shared: shared, clockMatters: false)
      for _ in 0..<longest * 2 {
        guard let choice = pick(&machine, &random) else { break }
        _ = machine.explore(choice)
      }
      shared = machine.accesses
      shared.acceptShared()
      readsClock = readsClock || machine.clockMatters
    }
    return (shared, readsClock)
  }

  /// One of the choices; nil at the end of the program.
  private static func pick(_ machine: inout Machine, _ random: inout SplitMix64) -> Choice? {
    if machine.isOver { return nil }
    let choices = nextChoices(&machine)
    return choices.isEmpty ? nil : choices[random.below(choices.count)]
  }

  private static func nextChoices(_ machine: inout Machine) -> [Choice] {
    let choices = machine.choices
    return choices.isEmpty && machine.advanceClock() ? machine.choices : choices
  }

  private func start() -> Machine {
    var machine = program.machine()
    machine.keepsBaseReference = true
    machine.beginExploring(shared: shared, clockMatters: clockMatters)
    return machine
  }

  /// Walks once and checks; throws what was found wrong.
  mutating func walk(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var machine = start()
    var records: [Record] = []
    var marks: [(mark: Machine.Mark, words: [UInt64])] = []
    while records.count < Self.longest, let choice = Self.pick(&machine, &random) {
      marks.append((machine.mark(), machine.exactWords()))
      let place = "walk \(seed), step \(records.count)"
      try excursion(&machine, &random, place)
      records.append(try twice(choice, &machine, place))
      try compareWithSeen(&machine, seed, records.count - 1)
    }
    steps += records.count
    try goFarBack(&machine, marks, &random, "walk \(seed)")
    try repeatOnFreshMachine(records, "walk \(seed)")
  }

  // MARK: The checks

  /// Up to three other steps from here, undone.
  private func excursion(_ machine: inout Machine, _ random: inout SplitMix64, _ place: String) throws {
    let mark = machine.mark()
    let before = (machine.exactWords(), machine.stateHash())
    for _ in 0...random.below(3) {
      guard let choice = Self.pick(&machine, &random) else { break }
      _ = machine.explore(choice)
      try checkBase(&machine, "\(place), excursion \(choice)")
    }
    machine.rollback(to: mark)
    try checkRestored(&machine, before.0, before.1, "\(place), after an excursion")
  }

  /// The walk's step: made, undone, made again.
  private func twice(_ choice: Choice, _ machine: inout Machine, _ place: String) throws -> Record {
    let mark = machine.mark()
    let before = (machine.exactWords(), machine.stateHash())
    _ = machine.explore(choice)
    try checkBase(&machine, "\(place), \(choice)")
    let first = Self.record(choice, &machine)
    machine.rollback(to: mark)
    try checkRestored(&machine, before.0, before.1, "\(place), \(choice) undone")
    _ = machine.explore(choice)
    try checkBase(&machine, "\(place), \(choice) again")
    let second = Self.record(choice, &machine)
    guard first.dump == second.dump, first.output == second.output, first.points == second.points else {
      throw WalkError(description: "\(place): \(choice) made twice gives two states")
    }
    guard first.hash == second.hash else {
      throw WalkError(description: "\(place): \(choice) made twice gives one state with two hashes")
    }
    return second
  }

  private static func record(_ choice: Choice, _ machine: inout Machine) -> Record {
    Record(
      choice: choice, hash: machine.stateHash(), dump: machine.canonicalDump().hash, points: machine.points,
      output: machine.output)
  }

  private func checkBase(_ machine: inout Machine, _ place: String) throws {
    guard machine.sharedHashEqualsReference() else {
      throw WalkError(description: "\(place): the incremental hash differs from the one from scratch")
    }
  }

  private func checkRestored(_ machine: inout Machine, _ words: [UInt64], _ hash: Hash128, _ place: String) throws {
    let now = machine.exactWords()
    guard now == words else {
      let at = zip(now, words).enumerated().first { $1.0 != $1.1 }?.offset ?? min(now.count, words.count)
      throw WalkError(description: "\(place): word \(at) of \(words.count) (now \(now.count)) is not as before")
    }
    guard machine.stateHash() == hash else { throw WalkError(description: "\(place): the hash is not as before") }
  }

  private mutating func compareWithSeen(_ machine: inout Machine, _ seed: UInt64, _ step: Int) throws {
    guard machine.isHashing else { return }
    let dump = machine.canonicalDump().hash
    let hash = machine.stateHash()
    guard let known = seen[hash] else {
      seen[hash] = (dump, seed, step)
      return
    }
    guard known.dump == dump else {
      throw WalkError(
        description: "walk \(seed), step \(step): the hash is that of walk \(known.walk), step \(known.step), "
          + "but the state is another:\n  "
          + StateDump.difference(
            machine.canonicalDump(text: true), state(seed: known.walk, step: known.step)))
    }
  }

  private func goFarBack(
    _ machine: inout Machine, _ marks: [(mark: Machine.Mark, words: [UInt64])], _ random: inout SplitMix64,
    _ place: String
  ) throws {
    var last = marks.count
    while last > 0 {
      last = random.below(last)
      machine.rollback(to: marks[last].mark)
      guard machine.exactWords() == marks[last].words else {
        throw WalkError(description: "\(place): back at step \(last) from the end, the state is not as before")
      }
    }
  }

  private func repeatOnFreshMachine(_ records: [Record], _ place: String) throws {
    var machine = start()
    for (i, record) in records.enumerated() {
      if Self.nextChoices(&machine).isEmpty {
        throw WalkError(description: "\(place), step \(i): a fresh machine has no choices")
      }
      _ = machine.explore(record.choice)
      let again = Self.record(record.choice, &machine)
      guard again.output == record.output, again.points == record.points, again.dump == record.dump else {
        throw WalkError(description: "\(place), step \(i): a fresh machine comes to another state")
      }
      guard again.hash == record.hash else {
        throw WalkError(description: "\(place), step \(i): the same state on a fresh machine has another hash")
      }
    }
  }

  /// Text of the state after a walk's step, for looking into a failure.
  func state(seed: UInt64, step: Int) -> StateDump {
    var random = SplitMix64(seed: seed)
    var machine = start()
    for _ in 0...step {
      guard let choice = Self.pick(&machine, &random) else { break }
      let mark = machine.mark()
      for _ in 0...random.below(3) {
        guard let other = Self.pick(&machine, &random) else { break }
        _ = machine.explore(other)
      }
      machine.rollback(to: mark)
      _ = machine.explore(choice)
    }
    return machine.canonicalDump(text: true)
  }
}
