# asyncio.timeout: expiry, rescheduling, nesting.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.5) as t:
            await asyncio.sleep(10)
    except TimeoutError:
        print("expired", t.expired())
    async with asyncio.timeout(0.5) as t:
        await asyncio.sleep(0.1)
    print(t.expired(), t)
    async with asyncio.timeout(None) as t:
        t.reschedule(loop.time() + 1)
        await asyncio.sleep(0.5)
        t.reschedule(loop.time() + 5)
        await asyncio.sleep(2)
        print("rescheduled", t.expired())
    try:
        async with asyncio.timeout(1):
            try:
                async with asyncio.timeout(0.1):
                    await asyncio.sleep(10)
            except TimeoutError:
                print("inner")
            await asyncio.sleep(10)
    except TimeoutError:
        print("outer")
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(1)
    except TimeoutError:
        print("past")


asyncio.run(main())
# expect: expired True
# expect: False <Timeout [finished]>
# expect: rescheduled False
# expect: inner
# expect: outer
# expect: past
