s = "  Hello World  "
print(s.strip(), s.lstrip() + "|", s.rstrip() + "|")  # expect: Hello World Hello World  |   Hello World|
print(s.strip().lower(), s.strip().upper(), s.strip().swapcase(), "hello wORLD".title(), "hELLO".capitalize())  # expect: hello world HELLO WORLD hELLO wORLD Hello World Hello
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(" ", 1), "a b c".rsplit(None, 1), "x".split(","))  # expect: ['a', 'b', '', 'c'] ['a', 'b'] ['a', 'b c'] ['a b', 'c'] ['x']
print("-".join(["a", "b"]), "abc".replace("b", "BB"), "aaa".replace("a", "b", 2))  # expect: a-b aBBc bba
print("hello".find("l"), "hello".rfind("l"), "hello".find("z"), "hello".index("l"), "hello".count("l"))  # expect: 2 3 -1 2 2
print("abc".startswith("ab"), "abc".endswith(("x", "c")), "abc".startswith("b", 1))  # expect: True True True
print("a-b-c".partition("-"), "a-b-c".rpartition("-"), "abc".partition("-"))  # expect: ('a', '-', 'b-c') ('a-b', '-', 'c') ('abc', '', '')
print("x".center(5, "*"), "x".ljust(3) + "|", "x".rjust(3), "42".zfill(5), "-42".zfill(5))  # expect: **x** x  |   x 00042 -0042
print("a\nb\r\nc".splitlines(), "one\ttab".expandtabs(4))  # expect: ['a', 'b', 'c'] one tab
print("prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"), "xxabxx".strip("x"))  # expect: x x ab
