# A timeout may come before or after what it guards.
import asyncio


async def main():
    try:
        print(await asyncio.wait_for(asyncio.sleep(1, "result"), 2))
    except asyncio.TimeoutError:
        print("timeout")


asyncio.run(main())
# expect outcomes: result timeout
