import asyncio


async def save():
    raise OSError("disk full")


async def main():
    task = asyncio.create_task(save())
    try:
        await task
    except OSError as error:
        print(error)


asyncio.run(main())
# expect outcome: disk full
# expect findings: none
