# A thread of `_thread` is unknown to `threading` until it asks who it is, and then known for ever.
import _thread
import threading
import time


def asks():
    me = threading.current_thread()
    print(me.name, me.daemon, me.is_alive(), me is threading.current_thread(), type(me).__name__)
    try:
        me.join()
    except (AssertionError, RuntimeError) as e:
        print(type(e).__name__, e)


def waits():
    time.sleep(0.05)


_thread.start_new_thread(waits, ())
print(threading.active_count())  # expect: 1
time.sleep(0.1)
print(threading.active_count(), _thread._count())  # expect: 1 0
ident = _thread.start_new_thread(asks, ())
time.sleep(0.1)
# expect: Dummy-1 True True True _DummyThread
# expect: AssertionError cannot join a dummy thread
print(threading.active_count(), _thread._count())  # expect: 2 0
dummy = threading._active[ident]
print(dummy.name, dummy.is_alive(), dummy.ident == ident, dummy in threading.enumerate())  # expect: Dummy-1 True True True
try:
    dummy.join()
except AssertionError as e:
    print(e)  # expect: cannot join a dummy thread
del threading._active[ident]
print(threading.active_count(), len(threading._active), threading._limbo)  # expect: 1 1 {}
print(threading.Thread().name)  # expect: Thread-2
