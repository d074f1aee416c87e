# An event wakes all who wait.
import asyncio


async def waiter(name, event):
    print(name, await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "abc"]
    await asyncio.sleep(0)
    print(event.is_set(), repr(event).split(" [")[1])
    event.set()
    await asyncio.gather(*tasks)
    print(await event.wait(), repr(event).split(" [")[1])
    event.clear()
    print(event.is_set())


asyncio.run(main())
# expect: False unset, waiters:3]>
# expect: a True
# expect: b True
# expect: c True
# expect: True set]>
# expect: False
