# Whoever drops the last reference runs the finalizer; what another thread still has does not go away.
import threading

log = []


class Resource:
    def __del__(self):
        log.append("closed")


holder = {"r": Resource()}


def use():
    r = holder.get("r")
    if r is not None:
        log.append("used")


def drop():
    holder.clear()
    log.append("dropped")


threads = [threading.Thread(target=use), threading.Thread(target=drop)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("-".join(log))
# expect outcomes: closed-dropped used-closed-dropped used-dropped-closed dropped-used-closed
