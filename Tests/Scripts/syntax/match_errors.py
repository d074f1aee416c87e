"""What is no pattern, and patterns that cannot be together: the words, line and column."""

PATTERNS = [
    "x | 1", "[x, x]", "{'a': 1, 'a': 2}", "1 | x | 2", "[*a, *b]", "{**rest, 'a': 1}", "{**rest, **more}", "Point(x=1, x=2)",
    "Point(x=1, 2)", "Point(x=a, y=a)", "a | [b]", "[a] | [b]", "(a, b) | (b, a)", "_ | 1", "x as _", "1 as a.b", "f()()",
    "{a: 1}", "-x", "1 + 2", "1 + 2j", "1j + 2", "*a", "{**_}", "f'x'", "not x", "x.y()", "1 if x else 2", "x := 1",
    "lambda: 1", "a[0]", "{'a': x, **x}", "Point(1 as x, x)", "'a' 'b' | c | d",
]
for pattern in PATTERNS:
    text = f"match v:\n  case {pattern}:\n    pass\n"
    try:
        compile(text, "m.py", "exec")
        print(pattern, "|", "fine")
    except SyntaxError as error:
        print(pattern, "|", error.msg, error.lineno, error.offset)
# expect: x | 1 | name capture 'x' makes remaining patterns unreachable 2 8
# expect: [x, x] | multiple assignments to name 'x' in pattern 2 12
# expect: {'a': 1, 'a': 2} | mapping pattern checks duplicate key ('a') 2 8
# expect: 1 | x | 2 | name capture 'x' makes remaining patterns unreachable 2 12
# expect: [*a, *b] | multiple starred names in sequence pattern 2 8
# expect: {**rest, 'a': 1} | invalid syntax 2 17
# expect: {**rest, **more} | invalid syntax 2 17
# expect: Point(x=1, x=2) | attribute name repeated in class pattern: x 2 21
# expect: Point(x=1, 2) | positional patterns follow keyword patterns 2 19
# expect: Point(x=a, y=a) | multiple assignments to name 'a' in pattern 2 21
# expect: a | [b] | name capture 'a' makes remaining patterns unreachable 2 8
# expect: [a] | [b] | alternative patterns bind different names 2 15
# expect: (a, b) | (b, a) | fine
# expect: _ | 1 | wildcard makes remaining patterns unreachable 2 8
# expect: x as _ | cannot use '_' as a target 2 13
# expect: 1 as a.b | invalid syntax 2 14
# expect: f()() | invalid syntax 2 11
# expect: {a: 1} | invalid syntax 2 10
# expect: -x | invalid syntax 2 9
# expect: 1 + 2 | imaginary number required in complex literal 2 12
# expect: 1 + 2j | fine
# expect: 1j + 2 | real number required in complex literal 2 8
# expect: *a | invalid syntax 2 10
# expect: {**_} | invalid syntax 2 11
# expect: f'x' | patterns may only match literals and attribute lookups 2 8
# expect: not x | invalid syntax 2 8
# expect: x.y() | fine
# expect: 1 if x else 2 | invalid syntax 2 15
# expect: x := 1 | invalid syntax 2 10
# expect: lambda: 1 | invalid syntax 2 8
# expect: a[0] | invalid syntax 2 9
# expect: {'a': x, **x} | multiple assignments to name 'x' in pattern 2 14
# expect: Point(1 as x, x) | multiple assignments to name 'x' in pattern 2 22
# expect: 'a' 'b' | c | d | name capture 'c' makes remaining patterns unreachable 2 18
for text in (
    "match v:\n  case x:\n    pass\n  case 1:\n    pass\n", "match v:\n  case _:\n    pass\n  case _:\n    pass\n",
    "match v:\n  case x if x:\n    pass\n  case _:\n    pass\n", "match v:\n  pass\n", "match v:\ncase 1: pass\n",
    "match v:\n  case 1:\n  pass\n", "match v\n  case 1: pass\n", "match v:\n  case 1 pass\n", "match = 1; case = match\n",
):
    try:
        compile(text, "m.py", "exec")
        print("fine")
    except SyntaxError as error:
        print(type(error).__name__, error.msg, error.lineno, error.offset)
# expect: SyntaxError name capture 'x' makes remaining patterns unreachable 2 8
# expect: SyntaxError wildcard makes remaining patterns unreachable 2 8
# expect: fine
# expect: SyntaxError invalid syntax 2 3
# expect: IndentationError expected an indented block after 'match' statement on line 1 2 1
# expect: IndentationError expected an indented block after 'case' statement on line 2 3 3
# expect: SyntaxError expected ':' 1 8
# expect: SyntaxError invalid syntax 2 10
# expect: fine
