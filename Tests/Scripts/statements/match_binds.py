class K:
    A = 1
match 1, 2:
    case a, b: print(a, b)  # expect: 1 2
match [1, 2, 3]:
    case a, *b: print(a, b)  # expect: 1 [2, 3]
match 1:
    case K.A: print("K.A")  # expect: K.A
match {"a": 1, K.A: 5}:
    case {K.A: z, **r}: print(z, r)  # expect: 5 {'a': 1}
match "x":
    case ["x"]: print("sequence")
    case x: print("captured", x)  # expect: captured x
match 5:
    case 6: print(6)

class Loud:
    def __eq__(self, other):
        print("eq", other)
        return other == 3
match Loud():
    case 1 | 2: print("no")
    case 3: print("three")
# expect: eq 1
# expect: eq 2
# expect: eq 3
# expect: three

# Names are bound before the guard is asked, and stay bound.
match [1, 2]:
    case [p, q] if p > q: print("greater")
    case [p, _]: print("else", p, q)  # expect: else 1 2

class Mapping(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)
match Mapping(k=1):
    case {"k": 2}: print("no")
    case {"k": int(v)}: print("yes", v)
# expect: get k
# expect: get k
# expect: yes 1

def kinds(v):
    match v:
        case [*_]: return "sequence"
        case {}: return "mapping"
    return "neither"
print([kinds(v) for v in ([], (), range(2), {}, set(), "ab", b"ab", iter([]), None)])  # expect: ['sequence', 'sequence', 'sequence', 'mapping', 'neither', 'neither', 'neither', 'neither', 'neither']
