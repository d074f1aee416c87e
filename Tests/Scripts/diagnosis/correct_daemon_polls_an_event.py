import threading
import time

stop = threading.Event()

def heartbeat():
    while not stop.is_set():
        stop.wait(1)

t = threading.Thread(target=heartbeat, daemon=True)
t.start()
stop.set()
t.join()
print("bye")
# expect outcome: bye
# expect findings: none
