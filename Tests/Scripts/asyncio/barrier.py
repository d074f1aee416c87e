# All wait for all; abort breaks it.
import asyncio


async def worker(barrier, i):
    await asyncio.sleep(i / 10)
    position = await barrier.wait()
    return position


async def waits(barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as e:
        return repr(e)


async def main():
    barrier = asyncio.Barrier(3)
    print(await asyncio.gather(*(worker(barrier, i) for i in (2, 0, 1))))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    task = asyncio.create_task(waits(barrier))
    await asyncio.sleep(0)
    print(barrier.n_waiting, repr(barrier).split(" [")[1])
    await barrier.abort()
    print(await task, barrier.broken, await waits(barrier))
    await barrier.reset()
    print(barrier.broken)


asyncio.run(main())
# expect: [2, 0, 1]
# expect: 3 0 False
# expect: 1 filling, waiters:1/3]>
# expect: BrokenBarrierError('Abort or reset of barrier') True BrokenBarrierError('Barrier aborted')
# expect: False
