# The main thread is interrupted where it next looks: at once by itself, after its wait by another thread.
import _thread
import signal
import threading
import time

try:
    _thread.interrupt_main()
    print("not reached")
except KeyboardInterrupt:
    print("by itself")  # expect: by itself

thread = threading.Thread(target=_thread.interrupt_main)
try:
    thread.start()
    while True:
        pass
except KeyboardInterrupt:
    print("while it computes")  # expect: while it computes
thread.join()


def later():
    time.sleep(0.05)
    _thread.interrupt_main()


thread = threading.Thread(target=later)
thread.start()
started = time.monotonic()
try:
    time.sleep(0.5)
    for i in range(1000):
        pass
    print("not reached")
except KeyboardInterrupt:
    print("after its sleep", time.monotonic() - started >= 0.5)  # expect: after its sleep True
thread.join()

thread = threading.Thread(target=_thread.interrupt_main)
try:
    thread.start()
    thread.join()
    for i in range(1000):
        pass
    print("not reached")
except KeyboardInterrupt:
    print("while it joins")  # expect: while it joins
thread.join()

for number in (0, -1, 65, 1000):
    try:
        _thread.interrupt_main(number)
    except ValueError as e:
        print(e)
# expect: signal number out of range
# expect: signal number out of range
# expect: signal number out of range
# expect: signal number out of range
try:
    _thread.interrupt_main("x")
except TypeError as e:
    print(e)  # expect: 'str' object cannot be interpreted as an integer
