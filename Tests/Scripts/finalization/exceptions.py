# A traceback keeps the frames that the exception has left alive, until the exception has been dealt with.
class F:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def fails():
    local = F("local")
    raise ValueError("no")


try:
    fails()
except ValueError as e:
    print("handling", e)
# expect: handling no
# expect: del local
print("handled")  # expect: handled
try:
    fails()
except ValueError:
    print("handling without a name")
# expect: handling without a name
# expect: del local
print("handled")  # expect: handled


def outer():
    mine = F("outer's")
    fails()


try:
    outer()
except ValueError:
    print("two frames")
# expect: two frames
# expect: del local
# expect: del outer's
print("handled")  # expect: handled


def cleans():
    guard = F("guard")
    try:
        fails()
    finally:
        print("finally")


try:
    cleans()
except ValueError:
    print("caught")
# expect: finally
# expect: caught
# expect: del local
# expect: del guard
try:
    raise KeyError(F("argument"))
except KeyError as e:
    print("with", e.args[0].name)
# expect: with argument
# expect: del argument
print("next")  # expect: next


def swallows():
    try:
        fails()
    except ValueError:
        pass
    print("swallowed")


swallows()
# expect: del local
# expect: swallowed


class Manager:
    def __init__(self):
        self.f = F("managed")

    def __enter__(self):
        return self.f

    def __exit__(self, *args):
        print("exit", args[0].__name__ if args[0] else None)
        return True


with Manager() as f:
    raise OSError
# expect: exit OSError
print("after with")  # expect: after with
del f  # expect: del managed
saved = None
try:
    fails()
except ValueError as e:
    saved = e
print("saved")  # expect: saved
saved = None  # expect: del local
print("end")  # expect: end
