# Tasks switch at await, first come, first served.
import asyncio


async def worker(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)
    return name


async def main():
    a = asyncio.create_task(worker("a", 3))
    b = asyncio.create_task(worker("b", 2))
    print("main")
    print(await a, await b)


asyncio.run(main())
# expect: main
# expect: a 0
# expect: b 0
# expect: a 1
# expect: b 1
# expect: a 2
# expect: a b
