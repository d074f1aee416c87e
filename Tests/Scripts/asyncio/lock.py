# A lock: first come, first served.
import asyncio


async def worker(name, lock):
    print(name, "wants")
    async with lock:
        print(name, "has")
        await asyncio.sleep(0.1)
    print(name, "gives back")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(n, lock) for n in "abc"))
    print(lock.locked(), await lock.acquire(), lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    waiter = asyncio.create_task(worker("d", lock))
    await lock.acquire()
    await asyncio.sleep(0)
    print(repr(lock).split(" [")[1])
    waiter.cancel()
    await asyncio.wait([waiter])
    print(repr(lock).split(" [")[1])


asyncio.run(main())
# expect: a wants
# expect: a has
# expect: b wants
# expect: c wants
# expect: a gives back
# expect: b has
# expect: b gives back
# expect: c has
# expect: c gives back
# expect: False True True
# expect: Lock is not acquired.
# expect: d wants
# expect: locked, waiters:1]>
# expect: locked]>
