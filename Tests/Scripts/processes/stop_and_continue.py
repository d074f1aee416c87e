# SIGSTOP pauses a process, SIGCONT lets it go on.
from multiprocessing import Process, Value
import os
import signal
import time


def count(n):
    while True:
        n.value += 1
        time.sleep(0.01)


n = Value("i", 0)
p = Process(target=count, args=(n,), daemon=True)
p.start()
while n.value < 3:
    time.sleep(0.01)
os.kill(p.pid, signal.SIGSTOP)
time.sleep(0.1)
before = n.value
time.sleep(0.2)
print(n.value == before, p.is_alive())  # expect: True True
os.kill(p.pid, signal.SIGCONT)
time.sleep(0.2)
print(n.value > before)  # expect: True
p.terminate()
p.join()
print(p.exitcode)  # expect: -15
