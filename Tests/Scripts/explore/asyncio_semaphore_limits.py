# Never more than two inside, however the sleeps end.
import asyncio

inside = 0
most = 0


async def work(room):
    global inside, most
    async with room:
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0.1)
        inside -= 1


async def main():
    room = asyncio.Semaphore(2)
    await asyncio.gather(*[work(room) for _ in range(3)])
    print(most)


asyncio.run(main())
# expect outcomes: 2
