# Callbacks of tasks: called soon, in order, with the task.
import asyncio


async def job():
    return 1


async def main():
    task = asyncio.create_task(job(), name="job")
    task.add_done_callback(lambda t: print("first", t.result()))
    task.add_done_callback(lambda t: print("second", t.get_name()))
    await task
    print("awaited")
    task.add_done_callback(lambda t: print("late"))
    print("added")
    await asyncio.sleep(0)


asyncio.run(main())
# expect: first 1
# expect: second job
# expect: awaited
# expect: added
# expect: late
