# What a task shows of itself.
import asyncio


async def waits(f):
    return await f


async def main():
    f = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waits(f), name="T")
    await asyncio.sleep(0)
    print(repr(task).split("/")[0].split("coro=<")[0], "wait_for=<Future pending" in repr(task))
    print(repr(f).startswith("<Future pending cb=[Task.task_wakeup()]>"))
    task.cancel()
    print(repr(task).split(" ")[1])
    await asyncio.wait([task])
    print(repr(task).split(" ")[:3])
    f = asyncio.get_running_loop().create_future()
    f.set_result("x" * 100)
    print(f)


asyncio.run(main())
# expect: <Task pending name='T'  True
# expect: True
# expect: cancelling
# expect: ['<Task', 'cancelled', "name='T'"]
# expect: <Future finished result='xxxxxxxxxxxx...xxxxxxxxxxxxx'>
