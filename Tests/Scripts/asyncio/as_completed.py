# as_completed gives what is done first, first; a timeout ends it.
import asyncio


async def job(delay):
    await asyncio.sleep(delay)
    return delay


async def main():
    for future in asyncio.as_completed([job(0.3), job(0.1), job(0.2)]):
        print(await future)
    try:
        for future in asyncio.as_completed([job(0.1), job(10)], timeout=1):
            print(await future)
    except TimeoutError as e:
        print(repr(e))


asyncio.run(main())
# expect: 0.1
# expect: 0.2
# expect: 0.3
# expect: 0.1
# expect: TimeoutError()
