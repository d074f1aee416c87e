# A future of one's own.
from concurrent.futures import CancelledError, Future, InvalidStateError

f = Future()
print(f.done(), f.running(), f.cancelled(), f.set_running_or_notify_cancel(), f.running())  # expect: False False False True True
f.set_result(3)
print(f.result(), f.exception(), f.done())  # expect: 3 None True
try:
    f.set_result(4)
except InvalidStateError as e:
    print(str(e).split(" at ")[0])  # expect: FINISHED: <Future
g = Future()
print(g.cancel(), g.cancel(), g.set_running_or_notify_cancel(), g.cancelled())  # expect: True True False True
try:
    g.exception()
except CancelledError as e:
    print(repr(e))  # expect: CancelledError()
h = Future()
try:
    h.result(timeout=0.1)
except TimeoutError as e:
    print(repr(e))  # expect: TimeoutError()
h.set_exception(OSError("o"))
print(repr(h.exception()))  # expect: OSError('o')
