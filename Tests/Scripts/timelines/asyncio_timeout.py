# A timeout that cancels what is in its block.
import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(10)
    except TimeoutError:
        print("too late")


asyncio.run(main())
# expect: too late
