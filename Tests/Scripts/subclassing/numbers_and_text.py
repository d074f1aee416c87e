class Celsius(float):
    pass

class Id(int):
    def __repr__(self): return f"Id({int(self)})"
    def __add__(self, o): return Id(int(self) + int(o))

class Name(str):
    def __new__(cls, value, extra=None):
        self = super().__new__(cls, value.title())
        self.extra = extra
        return self
    def shout(self): return self.upper() + "!"

c = Celsius(21.5)
print(c, repr(c), c + 1, type(c + 1).__name__, type(c).__name__, isinstance(c, float))  # expect: 21.5 21.5 22.5 float Celsius True
print(c * 2, 2 * c, c - 1, 1 - c, c / 2, c // 2, c % 2, c ** 2, -c, +c, abs(c), round(c), round(c, 1), divmod(c, 5))  # expect: 43.0 43.0 20.5 -20.5 10.75 10.0 1.5 462.25 -21.5 21.5 21.5 22 21.5 (4.0, 1.5)
print(c == 21.5, 21.5 == c, c < 22, c > 22, 20 < c, c != 21.5, hash(c) == hash(21.5), bool(Celsius(0)), bool(c))  # expect: True True True False True False True False True
print(f"{c:.2f} {c} {c!r}", "%.1f %s %r" % (c, c, c), "{:8.3f}|{}".format(c, c), format(c, ".1f"))  # expect: 21.50 21.5 21.5 21.5 21.5 21.5   21.500|21.5 21.5
c.unit = "C"
print(c.unit, c.__dict__, vars(c), c.is_integer(), c.hex(), c.real)  # expect: C {'unit': 'C'} {'unit': 'C'} False 0x1.5800000000000p+4 21.5
i = Id(5)
print(i, repr(i), str(i), i + 3, 3 + i, type(i+3).__name__, type(3+i).__name__, i * 2, type(i * 2).__name__)  # expect: Id(5) Id(5) Id(5) Id(8) 8 Id int 10 int
print([10, 20, 30, 40, 50, 60][i], "abcdef"[i], i in {5: 1}, {5: "five"}[i], {i: "x"}[5], i == 5, 5 == i, hash(i) == 5)  # expect: 60 f True five x True True True
print(list(range(i)), range(i), bin(i), hex(i), chr(Id(65)), i.bit_length(), i.to_bytes(2, "big"), int(i), type(int(i)).__name__)  # expect: [0, 1, 2, 3, 4] range(0, 5) 0b101 0x5 A 3 b'\x00\x05' 5 int
print(f"{i:03d} {i}", "%d %s %03d" % (i, i, i), "{:>4}".format(i), sum([i, i]), max(i, 3), sorted([Id(3), Id(1), Id(2)]))  # expect: 005 Id(5) 5 Id(5) 005    5 10 Id(5) [Id(1), Id(2), Id(3)]
print(i << 1, i >> 1, i & 4, i | 2, i ^ 1, ~i, i ** 2, pow(i, 2, 7), i // 2, i % 3, i / 2, divmod(i, 2), -i)  # expect: 10 2 4 7 4 -6 25 4 2 2 2.5 (2, 1) -5
n = Name("ada lovelace", extra=1)
print(n, repr(n), n.extra, n.shout(), len(n), n[0], n[1:3], n + "!", type(n + "!").__name__, "x" + n, n * 2)  # expect: Ada Lovelace 'Ada Lovelace' 1 ADA LOVELACE! 12 A da Ada Lovelace! str xAda Lovelace Ada LovelaceAda Lovelace
print(n == "Ada Lovelace", "Ada Lovelace" == n, hash(n) == hash("Ada Lovelace"), {n: 1}["Ada Lovelace"], n in {"Ada Lovelace"})  # expect: True True True 1 True
print("Ada" in n, n.split(), [ch for ch in n][:3], list(n)[:2], ",".join([n, Name("bob")]), n.startswith(Name("ada")), sorted([Name("b"), Name("a")]))  # expect: True ['Ada', 'Lovelace'] ['A', 'd', 'a'] ['A', 'd'] Ada Lovelace,Bob True ['A', 'B']
print(n < "B", "A" < n, n.lower(), f"{n:>15}|", "%s" % n, "%-15s|" % n, n.encode(), n.replace("a", "x"), ord(Name("x")))  # expect: True True ada lovelace    Ada Lovelace| Ada Lovelace Ada Lovelace   | b'Ada Lovelace' Adx Lovelxce 88
print(isinstance(n, str), issubclass(Name, str), Name.__mro__, type(str(n)).__name__, type(n).__name__, bool(Name("")))  # expect: True True (<class '__main__.Name'>, <class 'str'>, <class 'object'>) str Name False
print(getattr(c, Name("unit").lower()), int(Name("42")), float(Name("2.5")), "abc".find(Name("c").lower()))  # expect: C 42 2.5 2
