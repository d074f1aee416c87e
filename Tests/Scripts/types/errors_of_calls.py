# The words of some 300 errors of builtins and operators.
import sys
n = 0
def t(f):
    global n; n += 1
    try: r = repr(f()); print(n, r if " at 0x" not in r else "obj")
    except Exception as e: print(f"{n} {type(e).__name__}: {e}".rstrip())
class U: pass
class I:
    def __index__(self): return 3
u = U()
for f in [
 lambda: len(), lambda: len(1, 2), lambda: len(5), lambda: abs(), lambda: abs("a"), lambda: int("x"), lambda: int("12", 99), lambda: int(None), lambda: int([]), lambda: int("1", "2"), lambda: int(5, 10),
 lambda: float("x"), lambda: float(None), lambda: float([], 1), lambda: str(1, 2, 3, 4), lambda: str(5, "utf-8"), lambda: bool(1, 2), lambda: list(5), lambda: list(1, 2), lambda: tuple(5), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict(1, 2), lambda: set(5), lambda: set(1, 2), lambda: frozenset(5),
 lambda: {[]: 1}, lambda: {{}}, lambda: hash([]), lambda: hash({}), lambda: hash(set()), lambda: hash(slice(1)), lambda: [1][2], lambda: (u and [1])["a"], lambda: (1,)[5], lambda: (u and (1,))["a"], lambda: "a"[5], lambda: (u and "a")["b"], lambda: {}[1], lambda: {}["k"], lambda: b"a"[3], lambda: (u and b"a")["x"], lambda: range(3)[5], lambda: range(3)["a"], lambda: (u and 5)[0], lambda: (u and None)[0], lambda: u[0], lambda: (u and len)[0],
 lambda: [].pop(), lambda: [1].pop(5), lambda: [].remove(1), lambda: [].index(1), lambda: [1].insert(1), lambda: [].append(), lambda: [].append(1, 2), lambda: [].extend(5), lambda: [1, "a"].sort(), lambda: [].sort(1), lambda: [].sort(foo=1), lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted([], 1), lambda: min(), lambda: min([]), lambda: max(5), lambda: max([], default=3), lambda: min(1, 2, default=3), lambda: sum("ab"), lambda: sum(["a"]), lambda: sum([], "a"), lambda: sum(5),
 lambda: {}.pop(1), lambda: {}.popitem(), lambda: {}.get(), lambda: {}.update(5), lambda: {}.update([1]), lambda: {}.setdefault(), lambda: {}.fromkeys(5), lambda: dict.fromkeys(), lambda: set().pop(), lambda: set().remove(1), lambda: set().add(), lambda: {1} | [1], lambda: {1}.union(5), lambda: {1}.update(5), lambda: {1} < [1], lambda: frozenset().add(1),
 lambda: "a".join(5), lambda: "a".join([1]), lambda: "a".split(""), lambda: "a".split(1), lambda: "a".replace("a"), lambda: "a".replace(1, 2), lambda: "a".find(1), lambda: "a".index("b"), lambda: "a".startswith(1), lambda: "a".startswith([1]), lambda: "a".center(), lambda: "a".center("x"), lambda: "a".center(5, "ab"), lambda: "a".zfill("x"), lambda: "a".encode("nope"), lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: b"\xff".decode("ascii"), lambda: "a".count(), lambda: "a" * "b", lambda: "a" + 1, lambda: 1 + "a", lambda: "a" - "b", lambda: "a" % 1, lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%z" % 1, lambda: "%(a)s" % 1, lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "%c" % 1.5, lambda: "{}".format(), lambda: "{a}".format(), lambda: "{0.x}".format(1), lambda: "{".format(), lambda: "{!z}".format(1), lambda: "{:d}".format("a"), lambda: "{:s}".format(1), lambda: "{:.2f}".format("a"), lambda: format(1, "zz"), lambda: format("a", "d"), lambda: format(1.5, "d"), lambda: format([], "d"), lambda: "a".translate(5), lambda: str.maketrans("a"), lambda: str.maketrans("a", "bc"), lambda: "a".partition(""), lambda: "a".strip(1), lambda: "a".expandtabs("x"), lambda: "a".ljust(), lambda: "a".nope(), lambda: "a".removeprefix(1), lambda: "a".upper(1), lambda: str.upper(), lambda: str.upper(1), lambda: list.append(1, 2), lambda: dict.get(1, 2), lambda: int.bit_length("a"),
 lambda: chr(-1), lambda: chr("a"), lambda: ord("ab"), lambda: ord(5), lambda: bin("a"), lambda: hex(1.5), lambda: oct(None), lambda: round("a"), lambda: round(1.5, "a"), lambda: round(1, 2, 3), lambda: pow("a", 2), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 2, 3), lambda: pow(2, 2, 2.5), lambda: divmod(1, 0), lambda: divmod("a", 1), lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.5 // 0, lambda: 1.5 % 0, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 1 << -1, lambda: 1 << 1.5, lambda: 2.5 & 1, lambda: ~1.5, lambda: -"a", lambda: +[], lambda: 1 < "a", lambda: [] < 1, lambda: None < None, lambda: {} < {}, lambda: u < u, lambda: u + 1, lambda: 1 + u, lambda: u(), lambda: (u and 5)(), lambda: (u and "a")(), lambda: u.x, lambda: u(1), lambda: U(1), lambda: 10.0 ** 400, lambda: float(10 ** 400), lambda: int(float("nan")), lambda: int(float("inf")), lambda: (2.5).as_integer_ratio(1), lambda: float("inf").as_integer_ratio(), lambda: (1).to_bytes(0, "big"), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big"), lambda: (1).to_bytes(1, "x"), lambda: int.from_bytes("a", "big"), lambda: int.from_bytes(b"a", "x"), lambda: float.fromhex("zz"), lambda: float.hex(1),
 lambda: range(), lambda: range("a"), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(1, 2, 3, 4), lambda: slice(), lambda: [1, 2][::0], lambda: [1, 2]["a":], lambda: range(5).index(9), lambda: range(3).count(), lambda: zip(5), lambda: zip([1], 5), lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: list(zip([1], [1], [], strict=True)), lambda: map(), lambda: map(len), lambda: list(map(len, [1])), lambda: map(len, 5), lambda: filter(), lambda: filter(None, 5), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], "a"), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(), lambda: iter(5), lambda: iter(), lambda: iter(5, 6), lambda: next(5), lambda: next([]), lambda: next(iter([])), lambda: next(iter([]), 5), lambda: any(5), lambda: all(), lambda: isinstance(1, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance(1), lambda: issubclass(1, int), lambda: issubclass(int, 5), lambda: callable(), lambda: getattr(1), lambda: getattr(1, 2), lambda: getattr(1, "x"), lambda: setattr(1, "x", 2), lambda: setattr(u, 1, 2), lambda: hasattr(1, 2), lambda: delattr(u, "x"), lambda: type(), lambda: type(1, 2), lambda: id(), lambda: input(1, 2), lambda: print(sep=1), lambda: print(foo=1), lambda: vars(1), lambda: dir(1, 2), lambda: repr(), lambda: ascii(), lambda: bytes("a"), lambda: bytes(-1), lambda: bytes([300]), lambda: bytes(["a"]), lambda: bytes("a", "nope"), lambda: bytes(1.5), lambda: b"a" + "b", lambda: "a" + b"b", lambda: b"a".join(["b"]), lambda: b"a".find("a"), lambda: b"a" % 5, lambda: b"a".hex(5), lambda: bytes.fromhex("z"), lambda: b"a".split("a"), lambda: b"a" < "a", lambda: 1 in 5, lambda: 1 in "a", lambda: "a" in b"a", lambda: 300 in b"a", lambda: u in {}, lambda: [] in {}, lambda: object(1), lambda: object().x, lambda: super().x, lambda: property().fget, lambda: staticmethod(), lambda: classmethod(), lambda: property(1, 2, 3, 4, 5), lambda: (lambda x: x)(), lambda: (lambda x: x)(1, 2), lambda: (lambda: 0)(x=1), lambda: (lambda x: x)(1, x=2), lambda: (lambda *, k: k)(), lambda: (lambda x, /: x)(x=1), lambda: print(*5), lambda: print(**5), lambda: (lambda **k: k)(**{1: 2}), lambda: dict(**{"a": 1}, **{"a": 2}), lambda: [1, 2, 3, 4][I()], lambda: "abcd"[I():], lambda: [0] * I(), lambda: range(I()), lambda: "a" * 2.5, lambda: [1] + (1,), lambda: (1,) + [1], lambda: [1] * "a", lambda: {} + {}, lambda: {}.keys() + 1, lambda: {1: 2}.keys()[0], lambda: {1: 2} | 5, lambda: [1].__getitem__(), lambda: (1).__add__("a"), lambda: [].__iadd__(5), lambda: None.x, lambda: (u and None)(), lambda: not_defined, lambda: u.__class__.__name__, lambda: int.__name__.x, lambda: True + "a", lambda: (1, 2) < (1, "a"), lambda: [1].index(2), lambda: (1,).index(2), lambda: "abc".index("z"), lambda: b"abc".index(b"z"), lambda: int("1" * 5000)]:
    t(f)
# expect: 1 TypeError: len() takes exactly one argument (0 given)
# expect: 2 TypeError: len() takes exactly one argument (2 given)
# expect: 3 TypeError: object of type 'int' has no len()
# expect: 4 TypeError: abs() takes exactly one argument (0 given)
# expect: 5 TypeError: bad operand type for abs(): 'str'
# expect: 6 ValueError: invalid literal for int() with base 10: 'x'
# expect: 7 ValueError: int() base must be >= 2 and <= 36, or 0
# expect: 8 TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: 9 TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: 10 TypeError: 'str' object cannot be interpreted as an integer
# expect: 11 TypeError: int() can't convert non-string with explicit base
# expect: 12 ValueError: could not convert string to float: 'x'
# expect: 13 TypeError: float() argument must be a string or a real number, not 'NoneType'
# expect: 14 TypeError: float expected at most 1 argument, got 2
# expect: 15 TypeError: str() takes at most 3 arguments (4 given)
# expect: 16 TypeError: decoding to str: need a bytes-like object, int found
# expect: 17 TypeError: bool expected at most 1 argument, got 2
# expect: 18 TypeError: 'int' object is not iterable
# expect: 19 TypeError: list expected at most 1 argument, got 2
# expect: 20 TypeError: 'int' object is not iterable
# expect: 21 TypeError: 'int' object is not iterable
# expect: 22 TypeError: cannot convert dictionary update sequence element #0 to a sequence
# expect: 23 ValueError: dictionary update sequence element #0 has length 3; 2 is required
# expect: 24 TypeError: dict expected at most 1 argument, got 2
# expect: 25 TypeError: 'int' object is not iterable
# expect: 26 TypeError: set expected at most 1 argument, got 2
# expect: 27 TypeError: 'int' object is not iterable
# expect: 28 TypeError: unhashable type: 'list'
# expect: 29 TypeError: unhashable type: 'dict'
# expect: 30 TypeError: unhashable type: 'list'
# expect: 31 TypeError: unhashable type: 'dict'
# expect: 32 TypeError: unhashable type: 'set'
# expect: 33 TypeError: unhashable type: 'slice'
# expect: 34 IndexError: list index out of range
# expect: 35 TypeError: list indices must be integers or slices, not str
# expect: 36 IndexError: tuple index out of range
# expect: 37 TypeError: tuple indices must be integers or slices, not str
# expect: 38 IndexError: string index out of range
# expect: 39 TypeError: string indices must be integers, not 'str'
# expect: 40 KeyError: 1
# expect: 41 KeyError: 'k'
# expect: 42 IndexError: index out of range
# expect: 43 TypeError: byte indices must be integers or slices, not str
# expect: 44 IndexError: range object index out of range
# expect: 45 TypeError: range indices must be integers or slices, not str
# expect: 46 TypeError: 'int' object is not subscriptable
# expect: 47 TypeError: 'NoneType' object is not subscriptable
# expect: 48 TypeError: 'U' object is not subscriptable
# expect: 49 TypeError: 'builtin_function_or_method' object is not subscriptable
# expect: 50 IndexError: pop from empty list
# expect: 51 IndexError: pop index out of range
# expect: 52 ValueError: list.remove(x): x not in list
# expect: 53 ValueError: 1 is not in list
# expect: 54 TypeError: insert expected 2 arguments, got 1
# expect: 55 TypeError: list.append() takes exactly one argument (0 given)
# expect: 56 TypeError: list.append() takes exactly one argument (2 given)
# expect: 57 TypeError: 'int' object is not iterable
# expect: 58 TypeError: '<' not supported between instances of 'str' and 'int'
# expect: 59 TypeError: sort() takes no positional arguments
# expect: 60 TypeError: 'foo' is an invalid keyword argument for sort()
# expect: 61 TypeError: 'int' object is not iterable
# expect: 62 TypeError: '<' not supported between instances of 'str' and 'int'
# expect: 63 TypeError: sorted expected 1 argument, got 2
# expect: 64 TypeError: min expected at least 1 argument, got 0
# expect: 65 ValueError: min() arg is an empty sequence
# expect: 66 TypeError: 'int' object is not iterable
# expect: 67 3
# expect: 68 TypeError: Cannot specify a default for min() with multiple positional arguments
# expect: 69 TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect: 70 TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect: 71 TypeError: sum() can't sum strings [use ''.join(seq) instead]
# expect: 72 TypeError: 'int' object is not iterable
# expect: 73 KeyError: 1
# expect: 74 KeyError: 'popitem(): dictionary is empty'
# expect: 75 TypeError: get expected at least 1 argument, got 0
# expect: 76 TypeError: 'int' object is not iterable
# expect: 77 TypeError: cannot convert dictionary update sequence element #0 to a sequence
# expect: 78 TypeError: setdefault expected at least 1 argument, got 0
# expect: 79 TypeError: 'int' object is not iterable
# expect: 80 TypeError: fromkeys expected at least 1 argument, got 0
# expect: 81 KeyError: 'pop from an empty set'
# expect: 82 KeyError: 1
# expect: 83 TypeError: set.add() takes exactly one argument (0 given)
# expect: 84 TypeError: unsupported operand type(s) for |: 'set' and 'list'
# expect: 85 TypeError: 'int' object is not iterable
# expect: 86 TypeError: 'int' object is not iterable
# expect: 87 TypeError: '<' not supported between instances of 'set' and 'list'
# expect: 88 AttributeError: 'frozenset' object has no attribute 'add'
# expect: 89 TypeError: can only join an iterable
# expect: 90 TypeError: sequence item 0: expected str instance, int found
# expect: 91 ValueError: empty separator
# expect: 92 TypeError: must be str or None, not int
# expect: 93 TypeError: replace expected at least 2 arguments, got 1
# expect: 94 TypeError: replace() argument 1 must be str, not int
# expect: 95 TypeError: must be str, not int
# expect: 96 ValueError: substring not found
# expect: 97 TypeError: startswith first arg must be str or a tuple of str, not int
# expect: 98 TypeError: startswith first arg must be str or a tuple of str, not list
# expect: 99 TypeError: center expected at least 1 argument, got 0
# expect: 100 TypeError: 'str' object cannot be interpreted as an integer
# expect: 101 TypeError: The fill character must be exactly one character long
# expect: 102 TypeError: 'str' object cannot be interpreted as an integer
# expect: 103 LookupError: unknown encoding: nope
# expect: 104 UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: 105 UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: 106 UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
# expect: 107 TypeError: count() takes at least 1 argument (0 given)
# expect: 108 TypeError: can't multiply sequence by non-int of type 'str'
# expect: 109 TypeError: can only concatenate str (not "int") to str
# expect: 110 TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect: 111 TypeError: unsupported operand type(s) for -: 'str' and 'str'
# expect: 112 TypeError: not all arguments converted during string formatting
# expect: 113 TypeError: %d format: a real number is required, not str
# expect: 114 TypeError: not enough arguments for format string
# expect: 115 ValueError: unsupported format character 'z' (0x7a) at index 1
# expect: 116 TypeError: format requires a mapping
# expect: 117 KeyError: 'a'
# expect: 118 TypeError: %c requires int or char
# expect: 119 TypeError: %c requires int or char
# expect: 120 IndexError: Replacement index 0 out of range for positional args tuple
# expect: 121 KeyError: 'a'
# expect: 122 AttributeError: 'int' object has no attribute 'x'
# expect: 123 ValueError: Single '{' encountered in format string
# expect: 124 ValueError: Unknown conversion specifier z
# expect: 125 ValueError: Unknown format code 'd' for object of type 'str'
# expect: 126 ValueError: Unknown format code 's' for object of type 'int'
# expect: 127 ValueError: Unknown format code 'f' for object of type 'str'
# expect: 128 ValueError: Unknown format code 'z' for object of type 'int'
# expect: 129 ValueError: Unknown format code 'd' for object of type 'str'
# expect: 130 ValueError: Unknown format code 'd' for object of type 'float'
# expect: 131 TypeError: unsupported format string passed to list.__format__
# expect: 132 TypeError: 'int' object is not subscriptable
# expect: 133 TypeError: if you give only one argument to maketrans it must be a dict
# expect: 134 ValueError: the first two maketrans arguments must have equal length
# expect: 135 ValueError: empty separator
# expect: 136 TypeError: strip arg must be None or str
# expect: 137 TypeError: 'str' object cannot be interpreted as an integer
# expect: 138 TypeError: ljust expected at least 1 argument, got 0
# expect: 139 AttributeError: 'str' object has no attribute 'nope'
# expect: 140 TypeError: removeprefix() argument must be str, not int
# expect: 141 TypeError: str.upper() takes no arguments (1 given)
# expect: 142 TypeError: unbound method str.upper() needs an argument
# expect: 143 TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
# expect: 144 TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: 145 TypeError: descriptor 'get' for 'dict' objects doesn't apply to a 'int' object
# expect: 146 TypeError: descriptor 'bit_length' for 'int' objects doesn't apply to a 'str' object
# expect: 147 ValueError: chr() arg not in range(0x110000)
# expect: 148 TypeError: 'str' object cannot be interpreted as an integer
# expect: 149 TypeError: ord() expected a character, but string of length 2 found
# expect: 150 TypeError: ord() expected string of length 1, but int found
# expect: 151 TypeError: 'str' object cannot be interpreted as an integer
# expect: 152 TypeError: 'float' object cannot be interpreted as an integer
# expect: 153 TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: 154 TypeError: type str doesn't define __round__ method
# expect: 155 TypeError: 'str' object cannot be interpreted as an integer
# expect: 156 TypeError: round() takes at most 2 arguments (3 given)
# expect: 157 TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'
# expect: 158 ValueError: pow() 3rd argument cannot be 0
# expect: 159 ValueError: base is not invertible for the given modulus
# expect: 160 TypeError: pow() 3rd argument not allowed unless all arguments are integers
# expect: 161 TypeError: pow() 3rd argument not allowed unless all arguments are integers
# expect: 162 ZeroDivisionError: integer division or modulo by zero
# expect: 163 TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'
# expect: 164 ZeroDivisionError: division by zero
# expect: 165 ZeroDivisionError: integer division or modulo by zero
# expect: 166 ZeroDivisionError: integer modulo by zero
# expect: 167 ZeroDivisionError: float division by zero
# expect: 168 ZeroDivisionError: float floor division by zero
# expect: 169 ZeroDivisionError: float modulo
# expect: 170 ZeroDivisionError: 0.0 cannot be raised to a negative power
# expect: 171 ZeroDivisionError: 0.0 cannot be raised to a negative power
# expect: 172 ValueError: negative shift count
# expect: 173 TypeError: unsupported operand type(s) for <<: 'int' and 'float'
# expect: 174 TypeError: unsupported operand type(s) for &: 'float' and 'int'
# expect: 175 TypeError: bad operand type for unary ~: 'float'
# expect: 176 TypeError: bad operand type for unary -: 'str'
# expect: 177 TypeError: bad operand type for unary +: 'list'
# expect: 178 TypeError: '<' not supported between instances of 'int' and 'str'
# expect: 179 TypeError: '<' not supported between instances of 'list' and 'int'
# expect: 180 TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: 181 TypeError: '<' not supported between instances of 'dict' and 'dict'
# expect: 182 TypeError: '<' not supported between instances of 'U' and 'U'
# expect: 183 TypeError: unsupported operand type(s) for +: 'U' and 'int'
# expect: 184 TypeError: unsupported operand type(s) for +: 'int' and 'U'
# expect: 185 TypeError: 'U' object is not callable
# expect: 186 TypeError: 'int' object is not callable
# expect: 187 TypeError: 'str' object is not callable
# expect: 188 AttributeError: 'U' object has no attribute 'x'
# expect: 189 TypeError: 'U' object is not callable
# expect: 190 TypeError: U() takes no arguments
# expect: 191 OverflowError: (34, 'Numerical result out of range')
# expect: 192 OverflowError: int too large to convert to float
# expect: 193 ValueError: cannot convert float NaN to integer
# expect: 194 OverflowError: cannot convert float infinity to integer
# expect: 195 TypeError: float.as_integer_ratio() takes no arguments (1 given)
# expect: 196 OverflowError: cannot convert Infinity to integer ratio
# expect: 197 OverflowError: int too big to convert
# expect: 198 OverflowError: int too big to convert
# expect: 199 OverflowError: can't convert negative int to unsigned
# expect: 200 ValueError: byteorder must be either 'little' or 'big'
# expect: 201 TypeError: cannot convert 'str' object to bytes
# expect: 202 ValueError: byteorder must be either 'little' or 'big'
# expect: 203 ValueError: invalid hexadecimal floating-point string
# expect: 204 TypeError: descriptor 'hex' for 'float' objects doesn't apply to a 'int' object
# expect: 205 TypeError: range expected at least 1 argument, got 0
# expect: 206 TypeError: 'str' object cannot be interpreted as an integer
# expect: 207 ValueError: range() arg 3 must not be zero
# expect: 208 TypeError: 'float' object cannot be interpreted as an integer
# expect: 209 TypeError: range expected at most 3 arguments, got 4
# expect: 210 TypeError: slice expected at least 1 argument, got 0
# expect: 211 ValueError: slice step cannot be zero
# expect: 212 TypeError: slice indices must be integers or None or have an __index__ method
# expect: 213 ValueError: 9 is not in range
# expect: 214 TypeError: range.count() takes exactly one argument (0 given)
# expect: 215 TypeError: 'int' object is not iterable
# expect: 216 TypeError: 'int' object is not iterable
# expect: 217 ValueError: zip() argument 2 is longer than argument 1
# expect: 218 ValueError: zip() argument 2 is shorter than argument 1
# expect: 219 ValueError: zip() argument 3 is shorter than arguments 1-2
# expect: 220 TypeError: map() must have at least two arguments.
# expect: 221 TypeError: map() must have at least two arguments.
# expect: 222 TypeError: object of type 'int' has no len()
# expect: 223 TypeError: 'int' object is not iterable
# expect: 224 TypeError: filter expected 2 arguments, got 0
# expect: 225 TypeError: 'int' object is not iterable
# expect: 226 TypeError: enumerate() missing required argument 'iterable'
# expect: 227 TypeError: 'int' object is not iterable
# expect: 228 TypeError: 'str' object cannot be interpreted as an integer
# expect: 229 TypeError: 'int' object is not reversible
# expect: 230 TypeError: 'set' object is not reversible
# expect: 231 TypeError: reversed expected 1 argument, got 0
# expect: 232 TypeError: 'int' object is not iterable
# expect: 233 TypeError: iter expected at least 1 argument, got 0
# expect: 234 TypeError: iter(v, w): v must be callable
# expect: 235 TypeError: 'int' object is not an iterator
# expect: 236 TypeError: 'list' object is not an iterator
# expect: 237 StopIteration:
# expect: 238 5
# expect: 239 TypeError: 'int' object is not iterable
# expect: 240 TypeError: all() takes exactly one argument (0 given)
# expect: 241 TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: 242 True
# expect: 243 TypeError: isinstance expected 2 arguments, got 1
# expect: 244 TypeError: issubclass() arg 1 must be a class
# expect: 245 TypeError: issubclass() arg 2 must be a class, a tuple of classes, or a union
# expect: 246 TypeError: callable() takes exactly one argument (0 given)
# expect: 247 TypeError: getattr expected at least 2 arguments, got 1
# expect: 248 TypeError: attribute name must be string, not 'int'
# expect: 249 AttributeError: 'int' object has no attribute 'x'
# expect: 250 AttributeError: 'int' object has no attribute 'x'
# expect: 251 TypeError: attribute name must be string, not 'int'
# expect: 252 TypeError: attribute name must be string, not 'int'
# expect: 253 AttributeError: 'U' object has no attribute 'x'
# expect: 254 TypeError: type() takes 1 or 3 arguments
# expect: 255 TypeError: type() takes 1 or 3 arguments
# expect: 256 TypeError: id() takes exactly one argument (0 given)
# expect: 257 TypeError: input expected at most 1 argument, got 2
# expect: 258 TypeError: sep must be None or a string, not int
# expect: 259 TypeError: 'foo' is an invalid keyword argument for print()
# expect: 260 TypeError: vars() argument must have __dict__ attribute
# expect: 261 TypeError: dir expected at most 1 argument, got 2
# expect: 262 TypeError: repr() takes exactly one argument (0 given)
# expect: 263 TypeError: ascii() takes exactly one argument (0 given)
# expect: 264 TypeError: string argument without an encoding
# expect: 265 ValueError: negative count
# expect: 266 ValueError: bytes must be in range(0, 256)
# expect: 267 TypeError: 'str' object cannot be interpreted as an integer
# expect: 268 LookupError: unknown encoding: nope
# expect: 269 TypeError: cannot convert 'float' object to bytes
# expect: 270 TypeError: can't concat str to bytes
# expect: 271 TypeError: can only concatenate str (not "bytes") to str
# expect: 272 TypeError: sequence item 0: expected a bytes-like object, str found
# expect: 273 TypeError: argument should be integer or bytes-like object, not 'str'
# expect: 274 TypeError: not all arguments converted during bytes formatting
# expect: 275 TypeError: object of type 'int' has no len()
# expect: 276 ValueError: non-hexadecimal number found in fromhex() arg at position 0
# expect: 277 TypeError: a bytes-like object is required, not 'str'
# expect: 278 TypeError: '<' not supported between instances of 'bytes' and 'str'
# expect: 279 TypeError: argument of type 'int' is not iterable
# expect: 280 TypeError: 'in <string>' requires string as left operand, not int
# expect: 281 TypeError: a bytes-like object is required, not 'str'
# expect: 282 ValueError: byte must be in range(0, 256)
# expect: 283 False
# expect: 284 TypeError: unhashable type: 'list'
# expect: 285 TypeError: object() takes no arguments
# expect: 286 AttributeError: 'object' object has no attribute 'x'
# expect: 287 RuntimeError: super(): no arguments
# expect: 288 None
# expect: 289 TypeError: staticmethod expected 1 argument, got 0
# expect: 290 TypeError: classmethod expected 1 argument, got 0
# expect: 291 TypeError: property() takes at most 4 arguments (5 given)
# expect: 292 TypeError: <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
# expect: 293 TypeError: <lambda>.<locals>.<lambda>() takes 1 positional argument but 2 were given
# expect: 294 TypeError: <lambda>.<locals>.<lambda>() got an unexpected keyword argument 'x'
# expect: 295 TypeError: <lambda>.<locals>.<lambda>() got multiple values for argument 'x'
# expect: 296 TypeError: <lambda>.<locals>.<lambda>() missing 1 required keyword-only argument: 'k'
# expect: 297 TypeError: <lambda>.<locals>.<lambda>() got some positional-only arguments passed as keyword arguments: 'x'
# expect: 298 TypeError: print() argument after * must be an iterable, not int
# expect: 299 TypeError: print() argument after ** must be a mapping, not int
# expect: 300 TypeError: keywords must be strings
# expect: 301 TypeError: dict() got multiple values for keyword argument 'a'
# expect: 302 4
# expect: 303 'd'
# expect: 304 [0, 0, 0]
# expect: 305 range(0, 3)
# expect: 306 TypeError: can't multiply sequence by non-int of type 'float'
# expect: 307 TypeError: can only concatenate list (not "tuple") to list
# expect: 308 TypeError: can only concatenate tuple (not "list") to tuple
# expect: 309 TypeError: can't multiply sequence by non-int of type 'str'
# expect: 310 TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
# expect: 311 TypeError: unsupported operand type(s) for +: 'dict_keys' and 'int'
# expect: 312 TypeError: 'dict_keys' object is not subscriptable
# expect: 313 TypeError: unsupported operand type(s) for |: 'dict' and 'int'
# expect: 314 TypeError: list.__getitem__() takes exactly one argument (0 given)
# expect: 315 NotImplemented
# expect: 316 TypeError: 'int' object is not iterable
# expect: 317 AttributeError: 'NoneType' object has no attribute 'x'
# expect: 318 TypeError: 'NoneType' object is not callable
# expect: 319 NameError: name 'not_defined' is not defined
# expect: 320 'U'
# expect: 321 AttributeError: 'str' object has no attribute 'x'
# expect: 322 TypeError: unsupported operand type(s) for +: 'bool' and 'str'
# expect: 323 TypeError: '<' not supported between instances of 'int' and 'str'
# expect: 324 ValueError: 2 is not in list
# expect: 325 ValueError: tuple.index(x): x not in tuple
# expect: 326 ValueError: substring not found
# expect: 327 ValueError: subsection not found
# expect: 328 ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
