# What a future shows.
from concurrent.futures import Future


def show(f):
    text = repr(f)
    print(text[:10], text[text.index("state"):])


f = Future()
show(f)  # expect: <Future at state=pending>
f.set_running_or_notify_cancel()
show(f)  # expect: <Future at state=running>
f.set_result([1])
show(f)  # expect: <Future at state=finished returned list>
f = Future()
f.set_exception(KeyError())
show(f)  # expect: <Future at state=finished raised KeyError>
f = Future()
f.cancel()
show(f)  # expect: <Future at state=cancelled>
