import re

m = re.match(r"(?P<a>\w+) (?P<b>\w+)?", "hello world!")
print(m, m.group(), m[1], m["b"], m.group("a", "b"), m.groups(), m.groupdict())  # expect: <re.Match object; span=(0, 11), match='hello world'> hello world hello world ('hello', 'world') ('hello', 'world') {'a': 'hello', 'b': 'world'}
print(m.start("b"), m.end(), m.span(1), m.pos, m.endpos, m.re, m.string, m.lastgroup, m.expand(r"\2-\g<a>"))  # expect: 6 11 (0, 5) 0 12 re.compile('(?P<a>\\w+) (?P<b>\\w+)?') hello world! b world-hello
try:
    m.group(3)
except IndexError as e:
    print(e)  # expect: no such group
print(re.compile("a", re.I | re.M), re.compile(b"x").findall(b"axbx"), re.I, re.I | re.X, re.search("x", "abc"))  # expect: re.compile('a', re.IGNORECASE|re.MULTILINE) [b'x', b'x'] re.IGNORECASE re.IGNORECASE|re.VERBOSE None
for action in (lambda: re.match(3, "a"), lambda: re.match("a", 3), lambda: re.match("a", b"a"),
               lambda: re.match(b"a", "a"), lambda: re.compile(re.compile("a"), re.I)):
    try:
        action()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: TypeError first argument must be string or compiled pattern
# expect: TypeError expected string or bytes-like object, got 'int'
# expect: TypeError cannot use a string pattern on a bytes-like object
# expect: TypeError cannot use a bytes pattern on a string-like object
# expect: ValueError cannot process flags argument with a compiled pattern
p = re.compile("b+")
print(p.search("abbb", 2), p.match("abbb", 1), p.search("abbb", 0, 2), p.pattern, p.flags, p.groups, p.fullmatch("bb"))  # expect: <re.Match object; span=(2, 4), match='bb'> <re.Match object; span=(1, 4), match='bbb'> <re.Match object; span=(1, 2), match='b'> b+ 32 0 <re.Match object; span=(0, 2), match='bb'>
print(re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)").search("on 2024-05-06").groupdict(), bool(re.match("a", "a")))  # expect: {'y': '2024', 'm': '05'} True
