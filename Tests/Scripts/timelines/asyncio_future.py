# A future that one task awaits and another one sets.
import asyncio


async def work(answer):
    answer.set_result(42)


async def main():
    answer = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(work(answer))
    print(await answer)
    await task


asyncio.run(main())
# expect: 42
