# The same requests, made in several ways: `plait compare` runs each function.
import asyncio
import multiprocessing
import threading

import simulate

NAMES = "users", "orders", "prices", "news"


def sequential():
    for name in NAMES:
        simulate.request(name, 0.1)


def threads():
    workers = [threading.Thread(target=simulate.request, args=(name, 0.1)) for name in NAMES]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def processes():
    workers = [multiprocessing.Process(target=simulate.request, args=(name, 0.1)) for name in NAMES]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


async def tasks():
    await asyncio.gather(*[simulate.async_request(name, 0.1) for name in NAMES])
