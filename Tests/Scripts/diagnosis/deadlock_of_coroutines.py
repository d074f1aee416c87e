import asyncio
async def one(a, b):
    async with a:
        await asyncio.sleep(0)
        async with b:
            pass
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(one(a, b), one(b, a))
    print("ok")
asyncio.run(main())
# expect deadlock
# expect findings: deadlock
