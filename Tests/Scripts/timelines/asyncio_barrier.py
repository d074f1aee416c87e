# A barrier for two.
import asyncio


async def work(gate):
    await gate.wait()


async def main():
    gate = asyncio.Barrier(2)
    await asyncio.gather(work(gate), work(gate))


asyncio.run(main())
