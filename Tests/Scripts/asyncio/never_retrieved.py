# A task whose exception nobody looks at is reported when it goes away.
import asyncio


async def bad():
    raise ValueError("unseen")


async def main():
    asyncio.create_task(bad())
    await asyncio.sleep(0.1)
    print("main ends")


asyncio.run(main())  # expect: main ends
# expect stderr: Task exception was never retrieved
# expect stderr: Traceback (most recent call last):
# expect stderr:     raise ValueError("unseen")
# expect stderr: ValueError: unseen
