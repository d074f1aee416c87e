# get_event_loop and run_until_complete, as older programs have it.
import asyncio


async def fetch(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    tasks = [loop.create_task(fetch(n)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks)
    return sorted(t.result() for t in done), len(pending)


loop = asyncio.get_event_loop()
try:
    print(loop.run_until_complete(main()))  # expect: ([1, 2, 3], 0)
finally:
    loop.close()
