# Two tasks see that there is one ticket left, and await before they take it.
import asyncio

tickets = 1
sold = []


async def buy(name):
    global tickets
    if tickets > 0:
        await asyncio.sleep(0)
        tickets -= 1
        sold.append(name)


async def main():
    await asyncio.gather(buy("a"), buy("b"))
    print(tickets, len(sold))


asyncio.run(main())
# expect outcome: -1 2
# expect findings: race-across-await
