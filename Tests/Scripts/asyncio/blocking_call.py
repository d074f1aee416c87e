# A blocking call stops all tasks of the loop.
import asyncio
import time


async def ticker():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.1)


async def blocks():
    await asyncio.sleep(0.05)
    print("blocks")
    time.sleep(1)
    print("free again")


async def main():
    await asyncio.gather(ticker(), blocks())


asyncio.run(main())
# expect: tick 0
# expect: blocks
# expect: free again
# expect: tick 1
# expect: tick 2
