def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
print(range(10)[2:8:2], range(0, 100, 7).index(21), range(5).count(3), range(3) == range(0, 3, 1), hash(range(3)) == hash(range(0,3)), len(range(10**18)), range(10)[::-1], list(reversed(range(5))), range(5)[-1], repr(range(1, 2)), range(0), bool(range(0)), 2.0 in range(5), "a" in range(3))  # expect: range(2, 8, 2) 3 1 True True 1000000000000000000 range(9, -1, -1) [4, 3, 2, 1, 0] 4 range(1, 2) range(0, 0) False True False
print(slice(1, 10, 2).indices(6), slice(None, None, -1).indices(4), slice(2), slice(1, 2, 3).start, slice(1) == slice(1), slice(1,2).stop)  # expect: (1, 6, 2) (3, -1, -1) slice(None, 2, None) 1 True 2
print((255).bit_length(), (255).bit_count(), (-5).to_bytes(2, "little", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True), (7).as_integer_ratio(), int("1_000"), int("0xff", 16), int("0b11", 0), int(" 12 "), int("-0o7", 8), int("z", 36), (5).__index__(), (5).numerator, (3).real)  # expect: 8 8 b'\xfb\xff' -2 (7, 1) 1000 255 3 12 -7 35 5 5 3
print((1.5).hex(), float.fromhex("0x1.8p+1"), (2.0).is_integer(), (0.1).as_integer_ratio(), float("  1_0.5 "), float("inf"), float("-nan"), (1e16), 1e-5, 123456789.123456789, 1e22, 0.1 + 0.2, float.__round__(2.5), (2.675).__round__(2))  # expect: 0x1.8000000000000p+0 3.0 True (3602879701896397, 36028797018963968) 10.5 inf nan 1e+16 1e-05 123456789.12345679 1e+22 0.30000000000000004 2 2.67
print("Straße".casefold(), "abc".translate({97: "X", 98: None}), "abc".translate(str.maketrans("ab", "12", "c")), "a\tb".expandtabs(4), "a-b-c".rpartition("-"), "x1".isidentifier(), "{a[0]}{b.real}".format_map({"a": [1], "b": 2}), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), "é".encode("latin-1"), b"\xff".decode("utf-8", "replace"), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "ǅ".istitle(), "ß".upper(), "İ".lower(), "ﬁ".title(), "ΑΣ".lower(), "a b".swapcase(), "hello world".capitalize(), "x".zfill(4), "-5".zfill(4), "abc".rjust(5, "."), "a\nb\r\nc".splitlines(True), "aXbX".rsplit("X", 1), " a ".strip(), "abcabc".rfind("c"), "a".isprintable(), "\n".isprintable(), "".isascii())  # expect: strasse Xc 12 a   b ('a-b', '-', 'c') True 12 b'&#233;' b'\\xe9' b'\xe9' � True False True True SS i̇ Fi ας A B Hello world 000x -005 ..abc ['a\n', 'b\r\n', 'c'] ['aXb', ''] a 5 True False True
d = {"a": 1, "b": 2}
print(d.keys() & {"a"}, d.keys() | ["c"] and sorted(d.keys() | ["c"]), d.keys() - {"a"}, sorted(d.keys() ^ {"a", "z"}), d.items() & {("a", 1)}, d | {"c": 3}, d.keys() == {"a", "b"}, d.keys() <= {"a", "b", "c"}, d.keys().isdisjoint({"q"}), list(reversed(d)), d.values().mapping, {**d, "z": 1})  # expect: {'a'} ['a', 'b', 'c'] {'b'} ['b', 'z'] {('a', 1)} {'a': 1, 'b': 2, 'c': 3} True True True ['b', 'a'] {'a': 1, 'b': 2} {'a': 1, 'b': 2, 'z': 1}
d |= {"q": 9}; d |= [("r", 1)]; print(d, d.pop("q"), d.setdefault("n", []), d.popitem(), d.get("zz", 5), dict.fromkeys("ab", 0), d.copy() == d)  # expect: {'a': 1, 'b': 2, 'r': 1} 9 [] ('n', []) 5 {'a': 0, 'b': 0} True
s = {1, 2, 3}
print(s | {4}, s & {1}, s - {1}, s ^ {3, 4}, s <= {1, 2, 3, 4}, s >= {1}, s.isdisjoint({9}), s.issubset([1, 2, 3]), s.symmetric_difference([1]), s.intersection([1], [1, 2]), s.union([7], [8]), frozenset([1]) | {2}, {1} | frozenset([2]))  # expect: {1, 2, 3, 4} {1} {2, 3} {1, 2, 4} True True True True {2, 3} {1} {1, 2, 3, 7, 8} frozenset({1, 2}) {1, 2}
s |= {9}; s &= {1, 9}; s -= {1}; s ^= {5}; print(sorted(s)); s.discard(77); s.update([1], [2]); s.intersection_update([1, 2]); s.difference_update([1]); s.symmetric_difference_update([3]); print(s)
# expect: [5, 9]
# expect: {2, 3}
print(pow(3, 4, 5), pow(3, -1, 7), pow(2, 0.5), divmod(-7, 2), divmod(7.5, 2), round(2.5), round(-1.5), round(1234, -2), round(2.675, 2), round(5), round(1e20), round(True))  # expect: 1 5 1.4142135623730951 (-4, 1) (3.0, 1.5) 2 -2 1200 2.67 5 100000000000000000000 1
print(sorted([3, 1, 2], reverse=True), sorted("bAc", key=str.lower), min("abc", key=lambda c: -ord(c)), max([], default=None), max(1, 2, 3), min([(1, "b"), (1, "a")]), sum([[1], [2]], []), sum((0.1,) * 10), list(zip("ab", [1, 2], strict=True)), list(enumerate("ab", 5)))  # expect: [3, 2, 1] ['A', 'b', 'c'] c None 3 (1, 'a') [1, 2] 0.9999999999999999 [('a', 1), ('b', 2)] [(5, 'a'), (6, 'b')]
it = iter([1, 2, 3, 0, 4].pop, 0); print(list(iter(lambda l=[3, 2, 1, 0]: l.pop(0), 0)))  # expect: [3, 2, 1]
print(*[1, 2], sep="-", end="!\n"); print(); print("a", "b", sep=""); print(1, 2, flush=True)
# expect: 1-2!
# expect:
# expect: ab
# expect: 1 2
a = [5, 3]; a[1:1] = [9, 8]; a[::2] = [0, 0]; del a[0]; a += "x"; a *= 2; print(a, a.count(9), a.copy(), a.index(3), a.reverse(), a); a.sort(key=str); print(a); a.clear(); print(a)
# expect: ['x', 3, 0, 9, 'x', 3, 0, 9] 2 [9, 0, 3, 'x', 9, 0, 3, 'x'] 2 None ['x', 3, 0, 9, 'x', 3, 0, 9]
# expect: [0, 0, 3, 3, 9, 9, 'x', 'x']
# expect: []
