# async with: a class, and asynccontextmanager; AsyncExitStack.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


class Resource:
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("open")
        return self

    async def __aexit__(self, kind, value, traceback):
        await asyncio.sleep(0.1)
        print("close", kind and kind.__name__)
        return kind is ValueError


@asynccontextmanager
async def connection(name):
    print("connect", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print("disconnect", name)


async def main():
    async with Resource():
        raise ValueError
    async with connection("x") as c, Resource():
        print("inside", c)
    async with AsyncExitStack() as stack:
        for n in "ab":
            print(await stack.enter_async_context(connection(n)))


asyncio.run(main())
# expect: open
# expect: close ValueError
# expect: connect x
# expect: open
# expect: inside x
# expect: close None
# expect: disconnect x
# expect: connect a
# expect: a
# expect: connect b
# expect: b
# expect: disconnect b
# expect: disconnect a
