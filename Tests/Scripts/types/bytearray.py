def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
b = bytearray(b"hello")
print(b, len(b), b[0], b[-1], b[1:3], type(b[1:3]).__name__, list(b), bytes(b), b.decode(), bool(bytearray()), b == b"hello", b"hello" == b, b < b"z", b == bytearray(b"hello"))  # expect: bytearray(b'hello') 5 104 111 bytearray(b'el') bytearray [104, 101, 108, 108, 111] b'hello' hello False True True True True
b[0] = 72; b.append(33); b.extend(b" you"); b.extend([65, 66]); print(b)  # expect: bytearray(b'Hello! youAB')
b[1:3] = b"XYZ"; print(b); b[::2] = b"-" * len(b[::2]); print(b); del b[0]; del b[-2:]; print(b)
# expect: bytearray(b'HXYZlo! youAB')
# expect: bytearray(b'-X-Z-o- -o-A-')
# expect: bytearray(b'X-Z-o- -o-')
b = bytearray(b"abc"); b += b"def"; b *= 2; print(b, b + b"x", b"x" + b, type(b"x" + b).__name__, b * 2, 2 * bytearray(b"z"))  # expect: bytearray(b'abcdefabcdef') bytearray(b'abcdefabcdefx') b'xabcdefabcdef' bytes bytearray(b'abcdefabcdefabcdefabcdef') bytearray(b'zz')
b.insert(1, 90); print(b, b.pop(), b.pop(0), b); b.remove(ord("c")); print(b); b.reverse(); print(b); c = b.copy(); b.clear(); print(b, c)
# expect: bytearray(b'Zbcdefabcde') 102 97 bytearray(b'Zbcdefabcde')
# expect: bytearray(b'Zbdefabcde')
# expect: bytearray(b'edcbafedbZ')
# expect: bytearray(b'') bytearray(b'edcbafedbZ')
print(c.upper(), c.find(b"e"), c.replace(b"e", b"EE"), c.split(b"d"), c.partition(b"d"), c.startswith(b"f"), c.count(b"e"), c.hex(), c.strip(b"f"), c.join([b"1", b"2"]), c.center(20, b"*"), c.isalpha(), c.title(), c.index(101), type(c.upper()).__name__)  # expect: bytearray(b'EDCBAFEDBZ') 0 bytearray(b'EEdcbafEEdbZ') [bytearray(b'e'), bytearray(b'cbafe'), bytearray(b'bZ')] (bytearray(b'e'), bytearray(b'd'), bytearray(b'cbafedbZ')) False 2 6564636261666564625a bytearray(b'edcbafedbZ') bytearray(b'1edcbafedbZ2') bytearray(b'*****edcbafedbZ*****') True bytearray(b'Edcbafedbz') 0 bytearray
print(bytearray(3), bytearray([1, 2]), bytearray("hé", "utf-8"), bytearray(), bytearray(range(3)), bytearray.fromhex("0aff"), bytearray.maketrans(b"a", b"b")[97], 101 in c, b"fe" in c, max(c), sum(c), sorted(c), [x for x in c][:2])  # expect: bytearray(b'\x00\x00\x00') bytearray(b'\x01\x02') bytearray(b'h\xc3\xa9') bytearray(b'') bytearray(b'\x00\x01\x02') bytearray(b'\n\xff') 98 True True 102 986 [90, 97, 98, 98, 99, 100, 100, 101, 101, 102] [101, 100]
t(lambda: bytearray("x")); t(lambda: bytearray([256])); t(lambda: bytearray(-1)); t(lambda: c.append(256)); t(lambda: c.append("a")); t(lambda: hash(c)); t(lambda: c[10]); t(lambda: c["a"]); t(lambda: bytearray().pop()); t(lambda: c.remove(0)); t(lambda: c + "a"); t(lambda: c + 1); t(lambda: c.extend("abc")); t(lambda: c.extend(5)); t(lambda: {c: 1}); t(lambda: bytearray(1.5)); t(lambda: c < "a"); t(lambda: setattr(c, "x", 1)); t(lambda: c.__setitem__(0, 300)); t(lambda: c.nope)
# expect: TypeError: string argument without an encoding
# expect: ValueError: byte must be in range(0, 256)
# expect: ValueError: negative count
# expect: ValueError: byte must be in range(0, 256)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: unhashable type: 'bytearray'
# expect: IndexError: bytearray index out of range
# expect: TypeError: bytearray indices must be integers or slices, not str
# expect: IndexError: pop from empty bytearray
# expect: ValueError: value not found in bytearray
# expect: TypeError: can't concat str to bytearray
# expect: TypeError: can't concat int to bytearray
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: can't extend bytearray with int
# expect: TypeError: unhashable type: 'bytearray'
# expect: TypeError: cannot convert 'float' object to bytearray
# expect: TypeError: '<' not supported between instances of 'bytearray' and 'str'
# expect: AttributeError: 'bytearray' object has no attribute 'x'
# expect: ValueError: byte must be in range(0, 256)
# expect: AttributeError: 'bytearray' object has no attribute 'nope'
def g():
    yield 1; yield 2
d = bytearray(g()); d.extend(g()); d[0:1] = g(); print(d)  # expect: bytearray(b'\x01\x02\x02\x01\x02')
class BA(bytearray):
    def __init__(self, *a): super().__init__(*a); self.n = len(self)
x = BA(b"qq"); print(x, x.n, type(x).__name__, x + b"a", isinstance(x, bytearray)); x.append(65); print(x)
# expect: BA(b'qq') 2 BA bytearray(b'qqa') True
# expect: BA(b'qqA')
print(int(bytearray(b"42")), float(bytearray(b"1.5")), int.from_bytes(bytearray(b"\x01\x00"), "big"), str(bytearray(b"hi"), "ascii"), b"".join([bytearray(b"a"), b"b"]), b"%s-%d-%x" % (b"ab", 5, 255), bytearray(b"%03d") % 7, b"a" in bytearray(b"cat"))  # expect: 42 1.5 256 hi b'ab' b'ab-5-ff' bytearray(b'007') True
print({bytes(c): 1}, c.translate(bytes(range(256))), b"abc".translate(None, b"b"), iter(c).__class__.__name__, list(reversed(c)), f"{c}", str(c), "%s" % c)  # expect: {b'edcbafedbZ': 1} bytearray(b'edcbafedbZ') b'ac' bytearray_iterator [90, 98, 100, 101, 102, 97, 98, 99, 100, 101] bytearray(b'edcbafedbZ') bytearray(b'edcbafedbZ') bytearray(b'edcbafedbZ')
