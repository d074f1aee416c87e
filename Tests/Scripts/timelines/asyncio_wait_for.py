# A task with a time limit.
import asyncio


async def work():
    await asyncio.sleep(10)


async def main():
    try:
        await asyncio.wait_for(work(), 1)
    except TimeoutError:
        print("too late")


asyncio.run(main())
# expect: too late
