# At most two at a time.
import asyncio

inside = 0
most = 0


async def worker(sem, i):
    global inside, most
    async with sem:
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0.1)
        inside -= 1
    return i


async def main():
    sem = asyncio.Semaphore(2)
    print(await asyncio.gather(*(worker(sem, i) for i in range(7))), most)
    print(sem.locked(), repr(sem).split(" [")[1])
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)


asyncio.run(main())
# expect: [0, 1, 2, 3, 4, 5, 6] 2
# expect: False unlocked, value:2]>
# expect: BoundedSemaphore released too many times
# expect: Semaphore initial value must be >= 0
