# What lives when the program ends is finalized in the order of CPython's last collection.
import atexit


class F:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


placeholder = None
listed = [F("listed 1"), F("listed 2")]
a = F("a")
table = {"x": F("in a dict"), "y": F("in a dict, too")}
_hidden = F("hidden")
placeholder = F("placeholder")
appended = []
appended.append(F("appended"))
a.child = F("child")


def make():
    kept = F("in a closure")
    return lambda: kept


function = make()


class Holder:
    attribute = F("class attribute")


def generate():
    try:
        yield 1
    finally:
        print("generator's finally")


generator = generate()
next(generator)
cycle = F("in a cycle")
cycle.me = cycle
del cycle
atexit.register(print, "atexit")
print("end of the program")
# expect: end of the program
# expect: atexit
# expect: del in a cycle
# expect: del a
# expect: del hidden
# expect: del placeholder
# expect: del appended
# expect: del child
# expect: generator's finally
# expect: del listed 2
# expect: del listed 1
# expect: del in a dict
# expect: del in a dict, too
# expect: del class attribute
# expect: del in a closure
