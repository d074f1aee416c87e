# The same work on the processor, done in several ways: `plait compare` runs each function.
import asyncio
import multiprocessing
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


def processes():
    workers = [multiprocessing.Process(target=simulate.cpu, args=(0.1,)) for _ in range(PARTS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def pool():
    with multiprocessing.Pool(2) as workers:
        workers.map(simulate.cpu, [0.1] * PARTS, chunksize=1)


async def tasks():
    # They take turns only at an await: nothing is gained.
    async def work():
        simulate.cpu(0.1)

    await asyncio.gather(*[work() for _ in range(PARTS)])


def main():
    raise NotImplementedError("not compared")


def _helper():
    raise NotImplementedError("not compared")
