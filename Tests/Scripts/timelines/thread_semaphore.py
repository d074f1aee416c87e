# A semaphore with room for one.
import threading
import time

room = threading.Semaphore(1)


def work():
    with room:
        time.sleep(1)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
