# An asynchronous generator.
import asyncio


async def numbers():
    for number in range(2):
        await asyncio.sleep(1)
        yield number


async def main():
    async for number in numbers():
        print(number)


asyncio.run(main())
# expect: 0
# expect: 1
