# The new balance is worked out after the await, in one piece.
import asyncio

balance = 100


async def deposit(amount):
    global balance
    await asyncio.sleep(0)
    balance = balance + amount


async def main():
    await asyncio.gather(deposit(50), deposit(20))
    print(balance)


asyncio.run(main())
# expect outcomes: 170
# expect findings: none
