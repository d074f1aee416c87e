# A condition takes whatever has acquire and release.
import threading


class Traced:
    def __init__(self):
        self.lock = threading.Lock()
        self.calls = []

    def acquire(self, *arguments):
        self.calls.append("acquire")
        return self.lock.acquire(*arguments)

    def release(self):
        self.calls.append("release")
        self.lock.release()

    __enter__ = acquire

    def __exit__(self, *info):
        self.release()


traced = Traced()
condition = threading.Condition(traced)
ready = []


def waiter():
    with condition:
        while not ready:
            condition.wait()
        print("woken")


thread = threading.Thread(target=waiter)
thread.start()
with condition:
    ready.append(1)
    condition.notify_all()
thread.join()  # expect: woken
with condition:
    print(condition.wait(0.01), condition.wait_for(lambda: ready, 1))  # expect: False [1]
print(traced.calls.count("acquire") == traced.calls.count("release") + 0, traced.lock.locked())  # expect: False False

own = threading._PyRLock()
condition = threading.Condition(own)
with condition, condition:
    print(own._recursion_count(), condition.wait(0.01), own._recursion_count())  # expect: 2 False 2
try:
    condition.wait()
except RuntimeError as e:
    print(e)  # expect: cannot wait on un-acquired lock
try:
    condition.notify()
except RuntimeError as e:
    print(e)  # expect: cannot notify on un-acquired lock
try:
    own.release()
except RuntimeError as e:
    print(e)  # expect: cannot release un-acquired lock
for what in (5, "x", None):
    try:
        threading.Condition(what)
    except AttributeError as e:
        print(e)
# expect: 'int' object has no attribute 'acquire'
# expect: 'str' object has no attribute 'acquire'
