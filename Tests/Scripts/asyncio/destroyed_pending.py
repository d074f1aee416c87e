# A loop that is closed with a task that has not ended.
import asyncio


async def waits():
    await asyncio.sleep(100)


loop = asyncio.new_event_loop()
task = loop.create_task(waits())
loop.run_until_complete(asyncio.sleep(0.1))
loop.close()
print("closed")  # expect: closed
# expect stderr: Task was destroyed but it is pending!
