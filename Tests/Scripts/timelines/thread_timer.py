# A timer, and one that is cancelled.
import threading


def ring():
    print("ring")


timer = threading.Timer(1, ring)
timer.start()
other = threading.Timer(2, ring)
other.start()
other.cancel()
timer.join()
# expect: ring
