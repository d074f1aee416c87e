# ensure_future: of a coroutine, a future, an awaitable.
import asyncio


class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.1).__await__()
        return "awaited"


async def coro():
    return "coro"


async def main():
    task = asyncio.ensure_future(coro())
    print(type(task).__name__, asyncio.ensure_future(task) is task)
    print(await task, await asyncio.ensure_future(Awaitable()))
    try:
        asyncio.ensure_future(3)
    except TypeError as e:
        print(e)


asyncio.run(main())
# expect: Task True
# expect: coro awaited
# expect: An asyncio.Future, a coroutine or an awaitable is required
