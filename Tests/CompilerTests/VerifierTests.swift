import Bytecode
import Compiler
import Testing

/// Constructs whose control flow is easy to get wrong.
private let snippets = [
  "for x in y:\n  if x: continue\n  if z: break\nelse:\n  f()\n",
  "while True:\n  try:\n    if a: break\n    if b: continue\n    f()\n  finally:\n    g()\n",
  "def f():\n  for x in y:\n    try:\n      return x\n    finally:\n      for z in x:\n        if z: break\n",
  "def f():\n  try:\n    return g()\n  finally:\n    try:\n      h()\n    except E as e:\n      return e\n",
  "def f():\n  while 1:\n    try:\n      raise E\n    except E as e:\n      if a: continue\n      if b: break\n      return e\n",
  "def f():\n  for a in b:\n    with c as d, e:\n      if d: return a\n      if e: continue\n      break\n",
  "def f():\n  for a in b:\n    try:\n      g()\n    finally:\n      if a: break\n      if b: continue\n      return 1\n",
  "def f():\n  try:\n    try:\n      g()\n    except A:\n      raise\n    except (B, C) as e:\n      pass\n    else:\n      h()\n"
    + "  finally:\n    with m: return 2\n",
  "def g():\n  x = yield\n  y = yield from x\n  with x: yield y\n  try:\n    yield\n  finally:\n    yield 2\n  return 3\n",
  "def g():\n  for x in y:\n    with x:\n      try: yield x\n      except E: continue\n",
  "x = a < b < c and (d or not e) or (f if g else h)\n",
  "if a < b < c: f()\nelif not (a and b or c): g()\nwhile not a < b < c: h()\n",
  "x = [a for a in b if a if c for d in a if not d]\ny = {a: b for a, b in c}\nz = {a for a in (b for b in c)}\n",
  "f(*a, b, *c, d=1, **e, g=2)\no.m(1, k=2)\no.m(*a)\nf(**a)\nf(a=1, **b)\n",
  "@d(1)\nclass C(B, *bs, k=1, **kw):\n  '''doc'''\n  x: int = 1\n  def f(self): return super().f() + __class__.x\n",
  "def f(a, /, b=1, *c, d, e=2, **g) -> int:\n  def h():\n    nonlocal a\n    a += e\n    return [a + i for i in c]\n  return h\n",
  "(a, *b), [c, d.e, f[0]] = g\na, b = b, a\na, b, c = c, a, b\n(a,) = b\n[] = c\n",
  "a.b += 1\na[1:2] -= 2\na[b, ::c] **= 3\ndel a, b.c, d[0], (e, f)\n",
  "x = [1, 2, *a, 3]\ny = (1, *a)\nz = {*a, 1}\nd = {**a, 'b': 1, **c}\n",
  "x = " + "[" + (0..<40).map { "a\($0)" }.joined(separator: ", ") + "]\n",
  "x = {" + (0..<40).map { "a\($0): \($0)" }.joined(separator: ", ") + "}\n",
  "assert a, b\nassert (a and b)\nraise E from e\n",
  "def f():\n  return 1\n  g()\n  while 1: pass\n",
  "while 1:\n  while 0: f()\n  if 0: g()\n  if 1: break\n",
  "def f():\n  if a:\n    return\n  else:\n    raise\n",
  "import a.b.c, d as e\nfrom . import f\nfrom ..g import h as i\nfrom j import *\n",
  "def f():\n  try: return\n  finally:\n    del x\n    x = [y for y in (lambda: 0)()]\n",
  "with a as (b, c), d as e.f:\n  try: pass\n  except: pass\n",
  "try:\n  x\nexcept A as a:\n  try:\n    y\n  except B as b:\n    z\n  finally:\n    w\n",
  "class A:\n  class B:\n    def f(self):\n      class C:\n        x = __class__\n        def g(self): return super()\n",
  "async def f():\n  async for a in b:\n    if a: continue\n    if await a: break\n    return a\n  else:\n    await c\n",
  "async def f():\n  for a in b:\n    async with a as b, c:\n      if a: return await b\n      if b: continue\n      break\n",
  "async def f():\n  x = yield 1\n  try:\n    await x\n  finally:\n    yield [a async for a in b if await a]\n",
  "async def f():\n  return {a: b async for a in c for b in a}, (a async for a in b), [[x async for x in y] for y in z]\n",
  "match a:\n  case [1, x, *_, 2] | [x]: f(x)\n  case {'a': b, **c} if b: g()\n  case C(1, x, y=[z]) as w: h()\n",
  "match a, b:\n  case (('a', x, y) | ('b', y, x)) as z, *w: f()\n  case None | -1 | 'x' | a.b: pass\n  case _: g()\n",
  "def f():\n  for a in b:\n    match a:\n      case [] | {}: continue\n      case [*_]: return\n      case _: break\n",
  "try:\n  f()\nexcept* A as a:\n  for x in y: break\nexcept* (B, C):\n  raise\nelse:\n  g()\nfinally:\n  h()\n",
]

@Suite struct VerifierTests {
  @Test(arguments: snippets.indices) func everyPathFits(_ index: Int) throws {
    let problems = try Verifier.problems(in: compile(snippets[index]))
    #expect(problems.isEmpty, "\(snippets[index])\n\(problems)")
  }

  @Test(arguments: snippets.indices) func interactiveCodeFits(_ index: Int) throws {
    #expect(try Verifier.problems(in: compile(snippets[index], mode: .interactive)).isEmpty)
  }

  @Test func sameSourceSameCode() throws {
    for snippet in snippets { #expect(try disassemble(compile(snippet)) == disassemble(compile(snippet))) }
  }

  @Test func faultsAreFound() throws {
    func problems(_ instructions: [Instruction], handlers: [ExceptionHandler] = []) -> [String] {
      Verifier.problems(
        in: CodeObject(
          name: "f", qualifiedName: "f", fileName: "t.py", firstLine: 1, flags: [], argumentCount: 0,
          positionalOnlyCount: 0, keywordOnlyCount: 0, slotNames: [], cellSlots: [], freeNames: [], names: [],
          constants: [.none], docString: nil, instructions: instructions,
          positions: instructions.map { _ in .none }, handlers: handlers, stackSize: 2, liveSlots: []))
    }
    #expect(problems([Instruction(.loadConst), Instruction(.returnValue)]).isEmpty)
    #expect(!problems([Instruction(.pop), Instruction(.loadConst), Instruction(.returnValue)]).isEmpty)
    #expect(!problems([Instruction(.loadConst), Instruction(.pop)]).isEmpty)
    #expect(!problems([Instruction(.jump, 7)]).isEmpty)
    #expect(!problems([Instruction(.loadConst), Instruction(.jumpBack, 0)]).isEmpty)
    #expect(!problems([Instruction(.loadConst, 1), Instruction(.returnValue)]).isEmpty)
    let handler = ExceptionHandler(start: 0, end: 1, target: 1, depth: 0)
    #expect(!problems([Instruction(.loadConst), Instruction(.returnValue)], handlers: [handler]).isEmpty)
  }
}
