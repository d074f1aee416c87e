# A future of concurrent.futures, awaited.
import asyncio
from concurrent.futures import Future, ThreadPoolExecutor


async def main():
    with ThreadPoolExecutor(1) as pool:
        print(await asyncio.wrap_future(pool.submit(pow, 2, 10)))
    source = Future()
    wrapped = asyncio.wrap_future(source)
    wrapped.cancel()
    await asyncio.sleep(0)
    print(source.cancelled())
    source = Future()
    source.set_exception(OSError("bad"))
    try:
        await asyncio.wrap_future(source)
    except OSError as e:
        print(e)


asyncio.run(main())
# expect: 1024
# expect: True
# expect: bad
