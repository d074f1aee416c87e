# Callbacks: first in, first out; timers in order of time, those of the same time in order of making.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.2, print, "later 0.2")
    loop.call_later(0.1, print, "later 0.1")
    now = loop.time()
    loop.call_at(now + 0.3, print, "at 0.3, first")
    loop.call_at(now + 0.3, print, "at 0.3, second")
    loop.call_soon(print, "soon 1")
    loop.call_soon(lambda: loop.call_soon(print, "nested"))
    loop.call_soon(print, "soon 2")
    cancelled = loop.call_later(0.15, print, "never")
    cancelled.cancel()
    print(cancelled.cancelled())
    await asyncio.sleep(0.5)


asyncio.run(main())
# expect: True
# expect: soon 1
# expect: soon 2
# expect: nested
# expect: later 0.1
# expect: later 0.2
# expect: at 0.3, first
# expect: at 0.3, second
