# Names, current_task, all_tasks, get_coro, states.
import asyncio


async def named(delay=0.1):
    print(asyncio.current_task().get_name())
    await asyncio.sleep(delay)
    return 5


async def main():
    first = asyncio.create_task(named())
    second = asyncio.create_task(named(0.5), name="second")
    print(first.get_name(), second.get_name(), sorted(t.get_name() for t in asyncio.all_tasks()))
    second.set_name(3)
    print(second.get_name(), first.get_coro().__name__, first.done())
    await first
    print(first.result(), first.exception(), first.done(), first in asyncio.all_tasks(), second in asyncio.all_tasks())
    for call in (first.set_result, first.set_exception):
        try:
            call(1)
        except RuntimeError as e:
            print(e)
    try:
        asyncio.create_task(3)
    except TypeError as e:
        print(e)
    await second
    print(asyncio.iscoroutine(first), asyncio.iscoroutinefunction(named), asyncio.iscoroutinefunction(print))


asyncio.run(main())
# expect: Task-2 second ['Task-1', 'Task-2', 'second']
# expect: 3 named False
# expect: Task-2
# expect: 3
# expect: 5 None True False True
# expect: Task does not support set_result operation
# expect: Task does not support set_exception operation
# expect: a coroutine was expected, got 3
# expect: False True False
