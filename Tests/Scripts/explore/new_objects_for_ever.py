# A daemon that shares a new list in each round has finitely many states only if garbage does not count.
import threading

latest = None


def renew():
    global latest
    while True:
        latest = [1]


threading.Thread(target=renew, daemon=True).start()
print(latest is None or latest == [1])
# expect outcome: True
