# wait, wait_for, notify, notify_all.
import asyncio


async def consumer(name, cond, items):
    async with cond:
        await cond.wait_for(lambda: items)
        print(name, items.pop(0))


async def main():
    cond = asyncio.Condition()
    items = []
    tasks = [asyncio.create_task(consumer(n, cond, items)) for n in "ab"]
    await asyncio.sleep(0.1)
    async with cond:
        items.append(1)
        cond.notify()
    await asyncio.sleep(0.1)
    async with cond:
        items.append(2)
        cond.notify_all()
    await asyncio.gather(*tasks)
    for call in (cond.notify, cond.notify_all):
        try:
            call()
        except RuntimeError as e:
            print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)


asyncio.run(main())
# expect: a 1
# expect: b 2
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot wait on un-acquired lock
