# The first exception comes out of gather, the others go on; return_exceptions makes results of them.
import asyncio


async def job(delay, value):
    await asyncio.sleep(delay)
    if isinstance(value, Exception):
        raise value
    print("done", value)
    return value


async def main():
    try:
        await asyncio.gather(job(0.1, ValueError("one")), job(0.2, "two"), job(0.3, KeyError("three")))
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(1)
    print(await asyncio.gather(job(0.1, ValueError("one")), job(0.2, "two"), return_exceptions=True))


asyncio.run(main())
# expect: caught one
# expect: done two
# expect: done two
# expect: [ValueError('one'), 'two']
