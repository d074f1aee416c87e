import Bytecode
import Testing

@Suite struct LivenessTests {
  /// The names that are live at the first instruction with that opcode.
  private func live(_ op: Opcode, in source: String, at occurrence: Int = 0) throws -> [String] {
    let code = try code("f", in: source)
    let places = code.instructions.indices.filter { code.instructions[$0].op == op }
    let index = try #require(places.dropFirst(occurrence).first)
    return code.slotNames.indices.filter { code.liveSlots[index] & 1 << UInt64($0) != 0 }.map { code.slotNames[$0] }
  }

  @Test func aLocalIsDeadAfterItsLastRead() throws {
    let source = "def f(a, b):\n  g(a)\n  return b\n"
    #expect(try live(.loadGlobal, in: source) == ["a", "b"])
    #expect(try live(.call, in: source) == ["b"])
    #expect(try live(.returnValue, in: source) == [])
  }

  @Test func aLocalIsDeadBeforeItIsWritten() throws {
    #expect(try live(.call, in: "def f(a):\n  g()\n  a = 1\n  return a\n") == [])
  }

  @Test func loopsKeepWhatTheNextRoundReads() throws {
    #expect(try live(.jumpBack, in: "def f(a, b):\n  while a:\n    a = b\n    c = a\n") == ["a", "b"])
  }

  @Test func handlersKeepWhatTheyRead() throws {
    let source = "def f(a, b):\n  try:\n    a = 1\n    g()\n  except E:\n    return b\n  return a\n"
    #expect(try live(.storeLocal, in: source) == ["b"])
    #expect(try live(.call, in: source) == ["a", "b"])
    #expect(try live(.returnValue, in: source, at: 1) == [])
  }

  @Test func aValueThatAHandlerReadsSurvivesItsOverwriting() throws {
    let source = "def f(a):\n  try:\n    a = g()\n  except E:\n    return a\n"
    #expect(try live(.call, in: source) == ["a"])
  }

  @Test func cellsAreLiveWhileTheyAreUsed() throws {
    let source = "def f(a):\n  h = lambda: a\n  g(h)\n  a = 2\n  k()\n"
    #expect(try live(.call, in: source) == ["a"])
    #expect(try live(.call, in: source, at: 1) == [])
  }

  @Test func superReadsTheFirstParameter() throws {
    let source = "class C:\n  def f(self, a):\n    return super().f()\n"
    let code = try code("C.f", in: source)
    let index = try #require(code.instructions.firstIndex { $0.op == .call })
    let names = code.slotNames.indices.filter { code.liveSlots[index] & 1 << UInt64($0) != 0 }
      .map { code.slotNames[$0] }
    #expect(names == ["self", "__class__"])
  }

  @Test func localsReadsAllSlots() throws {
    #expect(try live(.call, in: "def f(a, b):\n  return locals()\n") == ["a", "b"])
  }

  @Test func manySlotsHaveNoLiveness() throws {
    let many = (0..<65).map { "a\($0)" }.joined(separator: ", ")
    #expect(try code("f", in: "def f(\(many)): return a0\n").liveSlots.isEmpty)
    let most = (0..<64).map { "a\($0)" }.joined(separator: ", ")
    #expect(try code("f", in: "def f(\(most)): return a63\n").liveSlots.first == 1 << 63)
  }
}
