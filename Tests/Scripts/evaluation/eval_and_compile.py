x = 10
print(eval("x * 2"), eval("  x"), eval("[i for i in range(x) if i > 7]"))  # expect: 20 10 [8, 9]
print(eval("a + q", {"a": 1, "q": 2}), eval("a + q", {"a": 1}, {"q": 5}))  # expect: 3 6
def f(v):
    return eval("v + x"), eval("lambda n: n + x")(3), sorted(locals()), sorted(vars()), dir()
print(f(5))  # expect: (15, 13, ['v'], ['v'], ['v'])
c = compile("1 + x", "<s>", "eval")
print(eval(c), eval(c, {"x": 41}), c.co_name, c.co_filename, type(c).__name__)  # expect: 11 42 <module> <s> code
c = compile("q = 3\nprint('q', q)", "my.py", "exec")
exec(c)  # expect: q 3
exec(c, {})  # expect: q 3
exec(compile("5 + 5", "<x>", "single"))  # expect: 10
print(eval(b"1 + 1"), eval("len('abc')", {"__builtins__": {"len": len}}))  # expect: 2 3
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_flags & 3, f.__globals__ is not None)  # expect: ('v',) 1 3 True
m = __import__("math")
print(m.floor(2.5))  # expect: 2
