# A block with a timeout, entered twice: each may or may not come to its end.
import asyncio


async def main():
    for _ in range(2):
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(2)
                print("s", end="")
        except TimeoutError:
            print("t", end="")
    print()


asyncio.run(main())
# expect outcomes: ss st ts tt
