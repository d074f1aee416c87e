# A program's own tasks.
import asyncio


class MyTask(asyncio.Task):
    def __init__(self, coro, **kwargs):
        print("making", coro.__name__)
        super().__init__(coro, **kwargs)


async def job():
    return type(asyncio.current_task()).__name__


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, coro: MyTask(coro, loop=loop))
    print(await loop.create_task(job(), name="n"))
    print(await asyncio.gather(job(), job()))
    loop.set_task_factory(None)
    print(await asyncio.create_task(job()))


asyncio.run(main())
# expect: making job
# expect: MyTask
# expect: making job
# expect: making job
# expect: ['MyTask', 'MyTask']
# expect: Task
