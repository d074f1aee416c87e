# Each takes its own lock, finds the other's taken and gives its own back: they can do so for ever, and need not.
import threading

left = threading.Lock()
right = threading.Lock()


def polite(own, other):
    while True:
        with own:
            if other.acquire(blocking=False):
                other.release()
                return


threads = [threading.Thread(target=polite, args=locks) for locks in ((left, right), (right, left))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("end")
# expect outcome: end
# expect livelock
# no oracle: it would follow the rounds for ever
