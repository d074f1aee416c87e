import Programs
import Schedulers
import Testing

@testable import Machine

/// Objects end at the same instruction whether or not the run is journaled, and come back when it is undone.
@Suite struct FinalizationTests {
  static let source = """
    import threading, weakref
    class Item:
        def __init__(self, name): self.name = name
        def __del__(self): print("del", self.name)
    shared = [Item(n) for n in range(4)]
    weak = weakref.WeakSet(shared)
    def generate():
        try:
            yield 1
        finally:
            print("finally")
    def take(k):
        mine = shared[k]
        shared[k] = None
        g = generate()
        next(g)
        print("have", mine.name, len(weak))
        g = mine = None
        Item("temporary")
    threads = [threading.Thread(target=take, args=(k,)) for k in range(3)]
    for t in threads: t.start()
    for t in threads: t.join()
    print("end", len(weak))
    """

  private func output(seed: UInt64, isObserved: Bool) throws -> String {
    let program = try Program(source: Self.source, fileName: "finalization.py")
    var machine = program.machine()
    machine.writesThrough = false
    if isObserved { machine.observe() }
    var runner = Runner(scheduler: RandomScheduler(seed: seed), isObserved: isObserved)
    #expect(runner.run(&machine) == .finished)
    return String(decoding: machine.output, as: UTF8.self)
  }

  @Test(arguments: 0..<10 as Range<UInt64>) func journalingChangesNothing(seed: UInt64) throws {
    let plain = try output(seed: seed, isObserved: false)
    #expect(plain.contains("del 3"))
    #expect(try output(seed: seed, isObserved: true) == plain)
  }

  /// From each of some points of a run: on to the end, back, and on again.
  @Test func endsAreUndone() throws {
    let program = try Program(source: Self.source, fileName: "finalization.py")
    var machine = program.machine()
    machine.writesThrough = false
    machine.observe()
    var runner = Runner(scheduler: RoundRobinScheduler(), isObserved: true)
    var ends: Set<String> = []
    while true {
      let mark = machine.mark()
      let words = machine.exactWords()
      var ahead = runner
      #expect(ahead.run(&machine) == .finished)
      ends.insert(String(decoding: machine.output, as: UTF8.self))
      machine.rollback(to: mark)
      #expect(machine.exactWords() == words)
      var end: RunEnd?
      for _ in 0..<25 where end == nil { end = runner.step(&machine) }
      if end != nil { break }
    }
    #expect(ends.count == 1)
  }
}
