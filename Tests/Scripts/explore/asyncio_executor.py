# A call in a thread and a task of the loop: in any order.
import asyncio


async def tick():
    await asyncio.sleep(0)
    print("t")


async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(loop.run_in_executor(None, print, "x"), tick())


asyncio.run(main())
# expect outcome: t\nx
# expect outcome: x\nt
