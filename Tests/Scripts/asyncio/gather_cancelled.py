# Cancelling gather cancels its children; a child that is cancelled makes gather raise.
import asyncio


async def job(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    both = asyncio.gather(job("a"), job("b"))
    await asyncio.sleep(0.1)
    print(both.cancel())
    try:
        await both
    except asyncio.CancelledError:
        print("gather cancelled", both.done())
    one = asyncio.create_task(job("c"))
    both = asyncio.gather(one, job("d"))
    await asyncio.sleep(0.1)
    one.cancel()
    try:
        await both
    except asyncio.CancelledError:
        print("by the child")
    print(await asyncio.gather(asyncio.create_task(job("e")), asyncio.sleep(0.1, "x")) if False else "end")


asyncio.run(main())
# expect: True
# expect: a cancelled
# expect: b cancelled
# expect: gather cancelled True
# expect: c cancelled
# expect: by the child
# expect: end
# expect: d cancelled
