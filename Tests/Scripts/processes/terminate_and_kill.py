# Exit codes by signal; a handler of SIGTERM; finally does not run.
from multiprocessing import Event, Process
import os
import signal
import sys
import time


def wait(ready):
    try:
        ready.set()
        time.sleep(100)
    finally:
        print("never")


def graceful(ready):
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(42))
    ready.set()
    time.sleep(100)


codes = []
for target, end in ((wait, Process.terminate), (wait, Process.kill), (graceful, Process.terminate)):
    ready = Event()
    p = Process(target=target, args=(ready,))
    p.start()
    ready.wait()
    end(p)
    p.join()
    codes.append(p.exitcode)
print(codes)  # expect: [-15, -9, 42]


def stops():
    os.kill(os.getpid(), signal.SIGKILL)
    print("never")


p = Process(target=stops)
p.start()
p.join()
print(p.exitcode, repr(p).split()[-1])  # expect: -9 exitcode=-SIGKILL>
