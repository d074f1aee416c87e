# One lock from the check to what it decides.
import asyncio

tickets = 1
sold = []


async def buy(name, lock):
    global tickets
    async with lock:
        if tickets > 0:
            await asyncio.sleep(0)
            tickets -= 1
            sold.append(name)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(buy("a", lock), buy("b", lock))
    print(tickets, len(sold))


asyncio.run(main())
# expect outcome: 0 1
# expect findings: none
