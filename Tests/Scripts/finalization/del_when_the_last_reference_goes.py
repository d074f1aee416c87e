# `__del__` is called at the instruction that drops the last reference.
class F:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def itself(self):
        return self


x = F("deleted")
del x  # expect: del deleted
x = F("rebound")
x = None  # expect: del rebound
a = b = F("two names")
del a
print("one is left")  # expect: one is left
del b  # expect: del two names
F("statement")  # expect: del statement
F("chain").itself().itself()  # expect: del chain
print(F("operand").name)
# expect: del operand
# expect: operand
if F("condition"):
    print("then")
# expect: del condition
# expect: then


def local():
    first = F("first local")
    second = F("second local")
    print("in the function")


local()
# expect: in the function
# expect: del first local
# expect: del second local


def given(a):
    return a.name


print(given(F("argument")))
# expect: del argument
# expect: argument


def cell():
    kept = F("in a cell")
    return lambda: kept.name


function = cell()
print(function())  # expect: in a cell
del function  # expect: del in a cell


class Node:
    pass


node = Node()
node.value = F("attribute")
node.value = F("attribute again")  # expect: del attribute
del node.value  # expect: del attribute again
node.value = F("with its object")
node = None  # expect: del with its object
for item in [F("item 1"), F("item 2")]:
    print("loop", item.name)
# expect: loop item 1
# expect: loop item 2
# expect: del item 1
print("after the loop")  # expect: after the loop
del item  # expect: del item 2
one, two = F("one"), F("two")
one, two = two, one
del one  # expect: del two
del two  # expect: del one
method = F("bound").itself
print("bound method")  # expect: bound method
del method  # expect: del bound
getattr(F("temporary bound"), "itself")()  # expect: del temporary bound
print("end")  # expect: end
