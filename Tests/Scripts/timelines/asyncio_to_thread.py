# A call in a thread, awaited.
import asyncio
import time


def call():
    time.sleep(1)
    return 1


async def main():
    print(await asyncio.to_thread(call))


asyncio.run(main())
# expect: 1
