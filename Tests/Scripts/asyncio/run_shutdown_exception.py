# What a task raises while it is being stopped is reported.
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("at the end")


async def main():
    asyncio.create_task(background())
    await asyncio.sleep(0.1)


asyncio.run(main())
# expect stderr: unhandled exception during asyncio.run() shutdown
# expect stderr: ValueError: at the end
