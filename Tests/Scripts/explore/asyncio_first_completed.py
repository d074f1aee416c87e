# Either may be first.
import asyncio


async def job(name):
    await asyncio.sleep(0.1)
    return name


async def main():
    tasks = [asyncio.create_task(job(n)) for n in "ab"]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print("".join(sorted(t.result() for t in done)))
    for task in pending:
        task.cancel()


asyncio.run(main())
# expect outcomes: a b ab
