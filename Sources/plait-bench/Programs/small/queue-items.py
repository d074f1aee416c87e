# 100000 iterations

import queue


def run():
    items = queue.Queue()
    for i in range(100000):
        items.put(i)
        items.get()


run()
