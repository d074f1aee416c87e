# wait: three conditions, a timeout, no exception of its own.
import asyncio


async def job(delay, fails=False):
    await asyncio.sleep(delay)
    if fails:
        raise ValueError(delay)
    return delay


def names(tasks):
    return sorted(t.get_name() for t in tasks)


def make():
    return [asyncio.create_task(job(0.1), name="a"), asyncio.create_task(job(0.2, True), name="b"),
            asyncio.create_task(job(0.3), name="c")]


async def main():
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait(make(), return_when=mode)
        print(mode, names(done), names(pending))
        if pending:
            await asyncio.wait(pending)
        for t in done | pending:
            t.exception()
    tasks = make()
    done, pending = await asyncio.wait(tasks, timeout=0.15)
    print(names(done), names(pending))
    await asyncio.wait(pending)
    tasks[1].exception()
    try:
        await asyncio.wait([])
    except ValueError as e:
        print(e)
    coro = job(1)
    try:
        await asyncio.wait([coro])
    except TypeError as e:
        print(e)
    coro.close()
    try:
        await asyncio.wait(tasks[0])
    except TypeError as e:
        print(e)


asyncio.run(main())
# expect: FIRST_COMPLETED ['a'] ['b', 'c']
# expect: FIRST_EXCEPTION ['a', 'b'] ['c']
# expect: ALL_COMPLETED ['a', 'b', 'c'] []
# expect: ['a'] ['b', 'c']
# expect: Set of Tasks/Futures is empty.
# expect: Passing coroutines is forbidden, use tasks explicitly.
# expect: expect a list of futures, not Task
