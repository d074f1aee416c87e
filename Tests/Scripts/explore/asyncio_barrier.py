# Nobody prints "after" before all have printed "before".
import asyncio


async def work(gate):
    await asyncio.sleep(0.1)
    print("before")
    await gate.wait()
    print("after")


async def main():
    gate = asyncio.Barrier(2)
    await asyncio.gather(work(gate), work(gate))


asyncio.run(main())
# expect outcome: before\nbefore\nafter\nafter
