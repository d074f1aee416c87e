# Two tasks read the balance, await, and write what they have worked out.
import asyncio

balance = 100


async def deposit(amount):
    global balance
    old = balance
    await asyncio.sleep(0)
    balance = old + amount


async def main():
    await asyncio.gather(deposit(50), deposit(20))
    print(balance)


asyncio.run(main())
# expect outcomes: 120
# expect findings: race-across-await
