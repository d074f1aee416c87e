# 300000 iterations

import threading

lock = threading.Lock()


def run():
    for i in range(300000):
        with lock:
            pass


run()
