import Bytecode
import Compiler
import Testing

@Suite struct ListingTests {
  @Test func ifElse() throws {
    #expect(
      try body("if a < b: return 1\nelse: g()") == """
        loadLocalLocal 0, 1 (a, b)
        compareJumpIfFalse < (to 4)
        loadConst 0 (1)
        returnValue
        >> loadGlobal 0 (g)
        pushUnbound
        call 0
        pop
        loadConst 1 (None)
        returnValue
        """)
  }

  @Test func forLoop() throws {
    #expect(
      try body("for x in a: b(x)")
        == """
        loadLocal 0 (a)
        getIter
        >> forIter (to 11)
        forIterCheck (to 11)
        storeLocal 3 (x)
        loadLocal 1 (b)
        pushUnbound
        loadLocal 3 (x)
        call 1
        pop
        jumpBack (to 2)
        >> loadConst 0 (None)
        returnValue
        """)
  }

  @Test func tryExceptAs() throws {
    #expect(
      try body("try: a()\nexcept b as e: c()")
        == """
        loadLocal 0 (a)
        pushUnbound
        call 0
        pop
        jump (to 37)
        >> pushExcInfo
        loadLocal 1 (b)
        checkExcMatch
        popJumpIfFalse (to 28)
        storeLocal 3 (e)
        loadLocal 2 (c)
        pushUnbound
        call 0
        pop
        popExcept
        loadConst 0 (None)
        storeLocal 3 (e)
        deleteLocal 3 (e)
        jump (to 37)
        >> pushExcInfo
        loadConst 0 (None)
        storeLocal 3 (e)
        deleteLocal 3 (e)
        swap 2
        popExcept
        swap 2
        popExcept
        reraise
        >> swap 2
        popExcept
        reraise
        >> pushExcInfo
        swap 2
        popExcept
        swap 2
        popExcept
        reraise
        >> loadConst 0 (None)
        returnValue
        Exception table:
        0 to 3 -> 5 [0]
        6 to 9 -> 31 [1]
        10 to 13 -> 19 [1]
        19 to 22 -> 31 [1]
        """)
  }

  @Test func yieldFrom() throws {
    #expect(
      try body("return (yield from a)", parameters: "a") == """
        returnGenerator
        loadLocal 0 (a)
        getYieldFromIter
        loadConst 0 (None)
        >> send (to 8)
        sendCheck (to 8)
        yieldValue
        jump (to 4)
        >> returnValue
        """)
  }

  @Test func calls() throws {
    #expect(
      try body("return a.m(b, k=1)") == """
        loadLocal 0 (a)
        loadMethod 0 (m)
        loadLocalConst 1, 0 (b, 1)
        callKeywords 2, 1 (('k',))
        returnValue
        """)
    #expect(
      try body("return a(*b, **c)") == """
        loadLocal 0 (a)
        pushUnbound
        buildList 0
        loadLocal 1 (b)
        listExtend 1
        listToTuple
        buildMap 0
        loadLocal 2 (c)
        dictMerge 1
        callUnpack with keywords
        returnValue
        """)
  }

  @Test func closuresAndClasses() throws {
    let source = "def f(a):\n  class C:\n    def m(self): return super(), a\n  return C\n"
    #expect(
      try listing("f.<locals>.C", in: source) == """
        makeCell 1 (__class__)
        copyFreeVars 1
        loadName 0 (__name__)
        storeName 1 (__module__)
        loadConst 0 ('f.<locals>.C')
        storeName 2 (__qualname__)
        loadClosure 1 (__class__)
        loadClosure 2 (a)
        buildTuple 2
        makeFunction 1 (<code object f.<locals>.C.m, line 3>) with closure
        storeName 3 (m)
        loadClosure 1 (__class__)
        returnValue
        """)
    let method = try code("f.<locals>.C.m", in: source)
    #expect(method.freeNames == ["__class__", "a"])
    #expect(method.slotNames == ["self", "__class__", "a"])
  }

  @Test func comprehensionTakesTheIterator() throws {
    #expect(
      try listing("f.<locals>.<listcomp>", in: "def f(a): return [x for x in a]\n")
        == """
        buildList 0
        loadLocal 0 (.0)
        >> forIter (to 8)
        forIterCheck (to 8)
        storeLocal 1 (x)
        loadLocal 1 (x)
        listAppend 2
        jumpBack (to 2)
        >> returnValue
        """)
  }

  @Test func anUnboundSecondLocalIsNotFused() throws {
    let code = try code("f", in: "def f(a):\n  if a: b = 1\n  return a + b\n")
    #expect(!code.instructions.contains { $0.op == .loadLocalLocal })
  }

  @Test func modes() throws {
    #expect(try listing(compile("1 + x", mode: .expression)).hasSuffix("add\nreturnValue"))
    #expect(try compile("x\n", mode: .interactive).instructions.contains { $0.op == .printExpr })
    #expect(try compile("x\n").instructions.contains { $0.op == .pop })
    let code = try code("f", in: "def f():\n  'doc'\n  return 1\n")
    #expect(code.docString == Array("doc".unicodeScalars.map(\.value)))
  }
}

@Suite struct FoldingTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("-1", "-1"), ("2 ** 10", "1024"), ("7 // -2", "-4"), ("-7 % 3", "2"), ("1 / 4", "0.25"),
    ("'a' * 3 + 'b'", "'aaab'"), ("(1, 'x') + (2,)", "(1, 'x', 2)"), ("not 0", "True"), ("~5", "-6"),
    ("1 << 4 | 1", "17"), ("1 if 2 else 3", "1"), ("1.5 + 1", "2.5"), ("-0.0", "-0.0"),
  ])
  func folds(_ source: String, _ value: String) throws {
    let text = try listing(compile(source, mode: .expression))
    #expect(text == "loadConst 0 (\(value))\nreturnValue")
  }

  @Test(arguments: ["1 / 0", "1 // 0", "1 % 0", "2 ** 1000", "'a' * 5000", "1 << 1000", "1 << -1", "'a' + 1", "-'a'"])
  func leavesToRunTime(_ source: String) throws {
    #expect(try compile(source, mode: .expression).instructions.count > 2)
  }

  @Test func zerosStayApart() throws {
    let code = try compile("x = 0, 0.0, -0.0, False\ny = 0.0\nz = -0.0\n")
    #expect(disassemble(code).contains("(0, 0.0, -0.0, False)"))
    #expect(disassemble(code).contains("(0.0)"))
    #expect(disassemble(code).contains("(-0.0)"))
  }

  @Test func deadCodeIsNotEmitted() throws {
    #expect(try body("return 1\ng()") == "loadConst 0 (1)\nreturnValue")
    #expect(try body("while 1: pass") == ">> jumpBack (to 0)")
    #expect(try body("if 0: g()") == "loadConst 0 (None)\nreturnValue")
  }
}
