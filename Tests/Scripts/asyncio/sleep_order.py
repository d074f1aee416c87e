# Sleeps end in order of time; sleep gives a result; zero and less only lets others run.
import asyncio


async def sleeper(delay):
    print(await asyncio.sleep(delay, delay))


async def main():
    await asyncio.gather(*map(sleeper, (0.3, 0.1, 0.2, 0, -1)))
    start = asyncio.get_running_loop().time()
    await asyncio.gather(asyncio.sleep(1), asyncio.sleep(1), asyncio.sleep(2))
    print(round(asyncio.get_running_loop().time() - start, 1))


asyncio.run(main())
# expect: 0
# expect: -1
# expect: 0.1
# expect: 0.2
# expect: 0.3
# expect: 2.0
