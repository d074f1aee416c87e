import Explorer
import Machine
import Programs
import Testing
import Trace

/// Counts and chances, against an enumeration that walks every interleaving by itself and keeps no states.
@Suite struct CountingTests {
  private struct Share: Equatable {
    var schedules: UInt128 = 0
    var chance = 0.0
  }

  /// Interleavings are walked one by one: programs must have few.
  private static let limit = 100_000

  @Test(arguments: Case.all) func countsAreThoseOfAWalkOfAllInterleavings(_ test: Case) throws {
    let program = try test.program()
    let report = Explorer.explore({ program.machine() })
    guard let all = report.schedules, all <= Self.limit else { return }
    let expected = Self.walk(program)
    #expect(Set(expected.keys) == Set(report.outcomes.map(\.outcome)))
    for found in report.outcomes {
      let share = try #require(expected[found.outcome])
      #expect(found.schedules == share.schedules)
      let chance = try #require(found.chance)
      #expect(abs(chance - share.chance) < 1e-9)
    }
  }

  /// At least these programs are small enough to be compared.
  @Test func someProgramsAreSmall() throws {
    let small = try Case.all.filter { test in
      let program = try test.program()
      return Explorer.explore({ program.machine() }).schedules.map { $0 <= Self.limit } ?? false
    }
    #expect(small.count >= 10)
  }

  @Test func interleavingsOfTwoIndependentWriters() throws {
    let program = try Program(
      source: """
        import threading
        def f(): print(1)
        def g(): print(2)
        a, b = threading.Thread(target=f), threading.Thread(target=g)
        a.start(); b.start()
        """, fileName: "two.py")
    let report = Explorer.explore({ program.machine() })
    #expect(report.outcomes.map(\.outcome.stdout) == ["1\n2\n", "2\n1\n"])
    #expect(report.outcomes.reduce(0.0) { $0 + ($1.chance ?? 0) } == 1)
  }

  /// A loop that waits for another task can go round any number of times.
  @Test func endlesslyManyAreNotCounted() throws {
    let program = try Program(
      source: """
        import threading
        ready = False
        def f():
            global ready
            ready = True
        threading.Thread(target=f).start()
        while not ready: pass
        print("done")
        """, fileName: "spin.py")
    let report = Explorer.explore({ program.machine() })
    #expect(report.isComplete)
    #expect(report.outcomes.map(\.schedules) == [nil])
    #expect(report.outcomes.map(\.chance) == [nil])
  }

  private static func walk(_ program: Program) -> [Outcome: Share] {
    var shared = AccessTable()
    var clockMatters = false
    while true {
      var machine = program.machine()
      machine.beginExploring(shared: shared, clockMatters: clockMatters)
      var found: [Outcome: Share] = [:]
      walk(&machine, 1, &found)
      let isRight = !machine.accesses.hasNewShared && machine.clockMatters == clockMatters
      if isRight { return found }
      shared = machine.accesses
      shared.acceptShared()
      clockMatters = machine.clockMatters
    }
  }

  private static func walk(_ machine: inout Machine, _ chance: Double, _ found: inout [Outcome: Share]) {
    let choices = machine.isOver ? [] : machine.choices
    if choices.isEmpty {
      let lines = machine.exceptionLines
      let status: Outcome.Status = !machine.isOver ? .deadlock : lines == nil ? .finished : .exception
      let outcome = Outcome(status: status, stdout: String(decoding: machine.output, as: UTF8.self), exception: lines)
      found[outcome, default: Share()].schedules += 1
      found[outcome, default: Share()].chance += chance
      return
    }
    let mark = machine.mark()
    for choice in choices {
      _ = machine.explore(choice)
      walk(&machine, chance / Double(choices.count), &found)
      machine.rollback(to: mark)
    }
  }
}
