# notify before wait: the waiter waits for ever.
import asyncio


async def waits(cond):
    await asyncio.sleep(0.1)
    async with cond:
        await cond.wait()


async def tells(cond):
    await asyncio.sleep(0.1)
    async with cond:
        cond.notify()


async def main():
    cond = asyncio.Condition()
    await asyncio.gather(waits(cond), tells(cond))
    print("done")


asyncio.run(main())
# expect outcome: done
# expect deadlock
