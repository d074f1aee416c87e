# A task that nobody refers to, and that waits for what nobody refers to, goes away when garbage is looked for.
import asyncio
import gc


async def forever():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("left")


async def main():
    asyncio.create_task(forever(), name="lost")
    kept = asyncio.create_task(asyncio.sleep(0.2), name="kept")
    await asyncio.sleep(0)
    gc.collect()
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    await kept


asyncio.run(main())
# expect: left
# expect: ['Task-1', 'kept']
# expect stderr: Task was destroyed but it is pending!
