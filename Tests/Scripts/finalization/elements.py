# Elements go in CPython's order: lists and tuples from the end, dicts and deques from the beginning.
from collections import deque


class F:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def three():
    return [F(1), F(2), F(3)]


items = three()
del items[0]  # expect: del 1
print("popping")  # expect: popping
items.pop()  # expect: del 3
items[0] = None  # expect: del 2
print("cleared")  # expect: cleared
items = three()
items.clear()
# expect: del 3
# expect: del 2
# expect: del 1
print("slice deleted")  # expect: slice deleted
items = three()
del items[:]
# expect: del 3
# expect: del 2
# expect: del 1
print("slice replaced")  # expect: slice replaced
items = three()
items[:] = []
# expect: del 3
# expect: del 2
# expect: del 1
print("list dropped")  # expect: list dropped
items = three()
del items
# expect: del 3
# expect: del 2
# expect: del 1
print("tuple dropped")  # expect: tuple dropped
items = tuple(three()[:2])  # expect: del 3
items = None
# expect: del 2
# expect: del 1
table = {"a": F("a"), "b": F("b")}
table["a"] = F("new a")  # expect: del a
table.pop("b")  # expect: del b
del table["a"]  # expect: del new a
table = {"a": F("a"), "b": F("b")}
table.clear()
# expect: del a
# expect: del b
print("dict dropped")  # expect: dict dropped
table = {"a": F("a"), "b": F("b")}
del table
# expect: del a
# expect: del b
only = {F("in a set")}
only.clear()  # expect: del in a set
queue = deque([F(1), F(2)])
queue.popleft()  # expect: del 1
queue.append(F(3))
queue.clear()
# expect: del 2
# expect: del 3
queue = deque([F(1), F(2)])
del queue
# expect: del 1
# expect: del 2
nested = [[F("a")], {"k": (F("b"), F("c"))}]
nested = 0
# expect: del c
# expect: del b
# expect: del a
chain = None
for i in range(3):
    chain = (F(f"link {i}"), chain)
chain = None
# expect: del link 0
# expect: del link 1
# expect: del link 2


class Pair:
    def __init__(self):
        self.left = F("left")
        self.right = F("right")


pair = Pair()
del pair
# expect: del left
# expect: del right
numbers = [F(i) for i in range(4)]
numbers.remove(numbers[1])  # expect: del 1
numbers = sorted(numbers, key=lambda f: -f.name)[:1]
# expect: del 2
# expect: del 0
print("one left")  # expect: one left
# expect: del 3
