# What a timeout is to end catches its cancellation and returns: the timeout has no effect.
import asyncio


async def answer():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        pass
    return "too late"


async def main():
    print(await asyncio.wait_for(answer(), 1))


asyncio.run(main())
# expect outcome: too late
# expect findings: swallowed-cancellation
