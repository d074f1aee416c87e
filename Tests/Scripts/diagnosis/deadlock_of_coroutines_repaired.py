import asyncio
async def one(a, b):
    async with a:
        await asyncio.sleep(0)
        async with b:
            pass
async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(one(a, b), one(a, b))
    print("ok")
asyncio.run(main())
# expect outcome: ok
# expect findings: none
