# When main ends, tasks that are left are cancelled, asynchronous generators closed.
import asyncio


async def background(name):
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print(name, "is stopped")


async def main():
    asyncio.create_task(background("a"))
    await asyncio.sleep(0.1)
    return "result"


print(asyncio.run(main()))
# expect: a is stopped
# expect: result
