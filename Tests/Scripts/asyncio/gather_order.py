# gather gives results in the order of its arguments; one awaitable given twice runs once.
import asyncio


async def job(delay, value):
    await asyncio.sleep(delay)
    print("done", value)
    return value


async def main():
    print(await asyncio.gather(job(0.3, "a"), job(0.1, "b"), job(0.2, "c")))
    print(await asyncio.gather())
    once = job(0.1, "once")
    print(await asyncio.gather(once, once))


asyncio.run(main())
# expect: done b
# expect: done c
# expect: done a
# expect: ['a', 'b', 'c']
# expect: []
# expect: done once
# expect: ['once', 'once']
