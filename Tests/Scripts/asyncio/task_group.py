# A group waits for its tasks.
import asyncio


async def job(delay, name):
    await asyncio.sleep(delay)
    print(name)
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(job(0.2, "a"))
        b = group.create_task(job(0.1, "b"), name="bee")
        print("in the block", b.get_name())
    print("all done", a.result(), b.result())
    try:
        group.create_task(job(0, "late"))
    except RuntimeError as e:
        print(str(e))


asyncio.run(main())
# expect: in the block bee
# expect: b
# expect: a
# expect: all done a b
# expect: TaskGroup <TaskGroup entered> is finished
# expect stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
