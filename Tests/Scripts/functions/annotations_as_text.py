# After `from __future__ import annotations` an annotation is its own text.
from __future__ import annotations
from dataclasses import dataclass, field
from typing import ClassVar, get_type_hints

x: int = 1
y: list[  int ]
print(__annotations__)


def f(a: dict[str, int|None], *args: "quoted", key: Undefined = 3, **rest: (int, str)) -> tuple[int, ...]:
    pass


print(f.__annotations__)


@dataclass
class Node:
    value: int
    next: Node | None = None
    children: list[Node] = field(default_factory=list)
    count: ClassVar[int] = 0


print(Node(1, Node(2)))
print(Node.__annotations__)
print(get_type_hints(Node)["next"] == (Node | None))


class Odd:
    a: x if y else z
    b: lambda p, *q, r=1, **s: p + q * r
    c: not (u and v) or w
    d: -a ** (-b) ** c - (d - e)
    e: f(1, *g, h=2, **i)[1:2, ::3].j
    f: [k for k in l if m if n]
    g: {o: p, **q}
    h: {r, 1.5, 1e+20, 2j, ..., None, True}
    j: "it's" 'a "b"\n'
    k: b"bytes\xff"
    l: f"{m!r:>{n}} and {{}}"
    m: (p,)
    n: ()
    o: a < b == c not in d is not e
    p: ~a | b & c ^ d << e
    q: (a, b)[c, d]
    r: (lambda: 0)()
    s: 1 .real
    t: (yield_ for yield_ in (1, 2))
    u: (a + b) * c // d % e @ f


for name, text in Odd.__annotations__.items():
    print(name, text)
# expect: {'x': 'int', 'y': 'list[int]'}
# expect: {'a': 'dict[str, int | None]', 'args': "'quoted'", 'key': 'Undefined', 'rest': '(int, str)', 'return': 'tuple[int, ...]'}
# expect: Node(value=1, next=Node(value=2, next=None, children=[]), children=[])
# expect: {'value': 'int', 'next': 'Node | None', 'children': 'list[Node]', 'count': 'ClassVar[int]'}
# expect: True
# expect: a x if y else z
# expect: b lambda p, *q, r=1, **s: p + q * r
# expect: c not (u and v) or w
# expect: d -a ** (-b) ** c - (d - e)
# expect: e f(1, *g, h=2, **i)[1:2, ::3].j
# expect: f [k for k in l if m if n]
# expect: g {o: p, **q}
# expect: h {r, 1.5, 1e+20, 2j, ..., None, True}
# expect: j 'it\'sa "b"\n'
# expect: k b'bytes\xff'
# expect: l f'{m!r:>{n}} and {{}}'
# expect: m (p,)
# expect: n ()
# expect: o a < b == c not in d is not e
# expect: p ~a | b & c ^ d << e
# expect: q (a, b)[c, d]
# expect: r (lambda: 0)()
# expect: s 1 .real
# expect: t (yield_ for yield_ in (1, 2))
# expect: u (a + b) * c // d % e @ f
