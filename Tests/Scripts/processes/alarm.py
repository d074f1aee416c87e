# The alarm clock: SIGALRM after some time, once or again and again, and waiting for signals.
import os
import signal
import time


class Limit:
    def __init__(self, seconds):
        self.seconds = seconds

    def __enter__(self):
        signal.signal(signal.SIGALRM, self.ring)
        signal.alarm(self.seconds)

    def __exit__(self, *exception):
        print("left", signal.alarm(0))

    def ring(self, number, frame):
        raise TimeoutError("too slow")


try:
    with Limit(1):
        time.sleep(3)
except TimeoutError as e:
    print(e)
# expect: left 0
# expect: too slow
with Limit(2):
    time.sleep(0.1)
# expect: left 2

ticks = []
signal.signal(signal.SIGALRM, lambda number, frame: ticks.append(number))
print(signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1))  # expect: (0.0, 0.0)
while len(ticks) < 3:
    signal.pause()
print(ticks, [round(x, 1) for x in signal.setitimer(signal.ITIMER_REAL, 0)])  # expect: [14, 14, 14] [0.1, 0.1]
print(signal.getitimer(signal.ITIMER_REAL))  # expect: (0.0, 0.0)
try:
    signal.setitimer(signal.ITIMER_REAL, -1)
except signal.ItimerError as e:
    print(e)  # expect: [Errno 22] Invalid argument

# A parent is told of its child's end.
signal.signal(signal.SIGCHLD, lambda number, frame: print("ended", os.waitstatus_to_exitcode(os.wait()[1])))
if os.fork() == 0:
    os._exit(3)
time.sleep(0.2)  # expect: ended 3
signal.signal(signal.SIGCHLD, signal.SIG_DFL)
