# The same work on the processor, done in several ways: `plait compare` runs each function.
import threading

import simulate

PARTS = 4


def sequential():
    for _ in range(PARTS):
        simulate.cpu(0.1)


def threads():
    workers = [threading.Thread(target=simulate.cpu, args=(0.1,)) for _ in range(PARTS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def main():
    raise NotImplementedError("not compared")


def _helper():
    raise NotImplementedError("not compared")
