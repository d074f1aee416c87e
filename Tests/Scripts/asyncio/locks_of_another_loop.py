# A lock belongs to the loop in which it was first waited for.
import asyncio

lock = asyncio.Lock()


async def contend():
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    lock.release()
    await waiter
    lock.release()


asyncio.run(contend())
try:
    asyncio.run(contend())
except RuntimeError as e:
    print(str(e)[-34:])  # expect: is bound to a different event loop
