# A coroutine that nobody awaits.
import asyncio


async def forgotten():
    print("never")


async def main():
    forgotten()
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())  # expect: end
# expect stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
