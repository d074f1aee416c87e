import Testing

/// Sources with the message that CPython 3.11 gives, and where: `line:column-endLine:endColumn`, columns from 0.
private let errors: [(source: String, message: String, place: String)] = [
  ("def f():\n  x = 1\n  global x\n", "name 'x' is assigned to before global declaration", "3:2-3:10"),
  ("def f():\n  print(x)\n  global x\n", "name 'x' is used prior to global declaration", "3:2-3:10"),
  ("def f(x):\n  global x\n", "name 'x' is parameter and global", "2:2-2:10"),
  ("def f(x):\n  nonlocal x\n", "name 'x' is parameter and nonlocal", "2:2-2:12"),
  ("def f():\n  nonlocal x\n", "no binding for nonlocal 'x' found", "2:2-2:12"),
  ("nonlocal x\n", "nonlocal declaration not allowed at module level", "1:0-1:10"),
  ("class C:\n  x = 1\n  def f(self):\n    nonlocal x\n", "no binding for nonlocal 'x' found", "4:4-4:14"),
  (
    "def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x\n",
    "name 'x' is assigned to before nonlocal declaration", "5:4-5:14"
  ),
  ("def f():\n  x=1\n  def g():\n    global x\n    nonlocal x\n", "name 'x' is nonlocal and global", "4:4-4:12"),
  ("def f():\n  x: int\n  global x\n", "annotated name 'x' can't be global", "3:2-3:10"),
  ("def f():\n  global x\n  x: int\n", "annotated name 'x' can't be global", "3:2-3:8"),
  ("return 1\n", "'return' outside function", "1:0-1:8"),
  ("class C:\n  return\n", "'return' outside function", "2:2-2:8"),
  ("if 0: return\n", "'return' outside function", "1:6-1:12"),
  ("yield 1\n", "'yield' outside function", "1:0-1:7"),
  ("x = yield\n", "'yield' outside function", "1:4-1:9"),
  ("def f():\n  return [(yield a) for a in b]\n", "'yield' inside list comprehension", "2:11-2:18"),
  ("def f():\n  ((yield a) for a in b)\n", "'yield' inside generator expression", "2:4-2:11"),
  ("def f():\n  {a: (yield) for a in b}\n", "'yield' inside dict comprehension", "2:7-2:12"),
  ("break\n", "'break' outside loop", "1:0-1:5"),
  ("continue\n", "'continue' not properly in loop", "1:0-1:8"),
  ("def f():\n  for x in y:\n    def g():\n      break\n", "'break' outside loop", "4:6-4:11"),
  ("while 1: pass\nelse: break\n", "'break' outside loop", "2:6-2:11"),
  ("def f(a, a): pass\n", "duplicate argument 'a' in function definition", "1:9-1:10"),
  ("def f(a, /, b, c, *, d, b): pass\n", "duplicate argument 'b' in function definition", "1:24-1:25"),
  ("try: pass\nexcept: pass\nexcept A: pass\n", "default 'except:' must be last", "2:0-2:12"),
  ("*a\n", "can't use starred expression here", "1:0-1:2"),
  ("*a, *b = c\n", "multiple starred expressions in assignment", "1:0-1:6"),
  ("*a = c\n", "starred assignment target must be in a list or tuple", "1:0-1:2"),
  ("await x\n", "'await' outside function", "1:0-1:7"),
  ("def f():\n  await x\n", "'await' outside async function", "2:2-2:9"),
  ("def f():\n  async with a: pass\n", "'async with' outside async function", "2:2-2:20"),
  ("[x async for x in y]\n", "asynchronous comprehension outside of an asynchronous function", "1:0-1:20"),
  ("def f():\n  from a import *\n", "import * only allowed at module level", "2:16-2:17"),
  (
    "x=1\nfrom __future__ import division\n",
    "from __future__ imports must occur at the beginning of the file", "2:0-2:31"
  ),
  ("from __future__ import nope\n", "future feature nope is not defined", "1:0-1:0"),
  ("f(a=1, a=2)\n", "keyword argument repeated: a", "1:7-1:10"),
  ("class C(a=1, a=2): pass\n", "keyword argument repeated: a", "1:13-1:16"),
  ("__debug__ = 1\n", "cannot assign to __debug__", "1:0-1:9"),
  ("del __debug__\n", "cannot delete __debug__", "1:4-1:13"),
  (
    "class C:\n  [x := 1 for a in b]\n",
    "assignment expression within a comprehension cannot be used in a class body", "2:3-2:4"
  ),
  (
    "[a := 1 for a in b]\n",
    "assignment expression cannot rebind comprehension iteration variable 'a'", "1:1-1:2"
  ),
  (
    "[1 for a in (x := b)]\n",
    "assignment expression cannot be used in a comprehension iterable expression", "1:13-1:19"
  ),
  ("async def f():\n  yield from x\n", "'yield from' inside async function", "2:2-2:14"),
  ("async def f():\n  yield\n  return 1\n", "'return' with value in async generator", "3:2-3:10"),
  ("match x:\n  case _: pass\n  case 1: pass\n", "wildcard makes remaining patterns unreachable", "2:7-2:8"),
  ("match x:\n  case [a, a]: pass\n", "multiple assignments to name 'a' in pattern", "2:11-2:12"),
  ("match x:\n  case [1 | a]: pass\n", "alternative patterns bind different names", "2:12-2:13"),
  (
    "def f():\n  try: pass\n  except* A:\n    return\n",
    "'break', 'continue' and 'return' cannot appear in an except* block", "4:4-4:10"
  ),
]

@Suite struct ErrorTests {
  @Test(arguments: errors.indices) func errorIsAsInCPython(_ index: Int) throws {
    let (source, message, place) = errors[index]
    let error = try #require(failure(source), "\(source)")
    let span = error.span
    #expect(error.message == message)
    #expect("\(span.line):\(span.column)-\(span.endLine):\(span.endColumn)" == place, "\(source)")
  }

  @Test func deepNestingOfBlocksIsRefused() throws {
    let depth = 21
    var source = ""
    for level in 0..<depth { source += String(repeating: " ", count: level) + "while x:\n" }
    source += String(repeating: " ", count: depth) + "pass\n"
    #expect(failure(source)?.message == "too many statically nested blocks")
  }

  @Test func copiesOfFinallyBodiesAreBounded() throws {
    var source = ""
    for level in 0..<19 {
      let indent = String(repeating: " ", count: level)
      source += indent + "try: f()\n" + indent + "finally:\n"
    }
    source += String(repeating: " ", count: 19) + "f(1); f(2); f(3); f(4); f(5)\n"
    let message = failure(source)?.message ?? ""
    #expect(message.contains("too large"))
  }

  @Test(arguments: [
    "lambda: (yield)\n", "[(lambda: (yield)) for a in b]\n", "def f():\n  [x := 1 for a in b]\n  print(x)\n",
    "for x in y:\n  try: pass\n  finally:\n    continue\n", "f'{[x for x in a]}{[y for y in b]}'\n",
    "def f(): return (x async for x in y)\n", "async def f(): return [await x for x in y]\n",
    "match x:\n  case a if a: pass\n  case [1, *_] | {'a': _}: pass\n  case _: pass\n",
  ])
  func legal(_ source: String) { #expect(failure(source) == nil) }
}
