# A task that is made and awaited.
import asyncio


async def work():
    print("work")
    return 1


async def main():
    task = asyncio.create_task(work())
    print("made")
    print(await task)


asyncio.run(main())
# expect: made
# expect: work
# expect: 1
