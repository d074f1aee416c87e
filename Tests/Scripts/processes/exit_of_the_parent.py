# At the parent's end daemons are terminated and the others joined; what was registered before they were, runs after that.
import atexit
from multiprocessing import Process
import time


def daemon():
    time.sleep(100)
    print("never")


def other():
    time.sleep(0.3)
    print("other ends", flush=True)


atexit.register(print, "after all processes")
Process(target=daemon, daemon=True).start()
Process(target=other).start()
print("main ends", flush=True)
# expect: main ends
# expect: other ends
# expect: after all processes
