# A thread hands a coroutine to the loop of another one.
import asyncio
import threading


async def add(a, b):
    await asyncio.sleep(0.1)
    return a + b


async def fails():
    raise KeyError("k")


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
future = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
print(future.result(5))  # expect: 3
try:
    asyncio.run_coroutine_threadsafe(fails(), loop).result()
except KeyError as e:
    print(repr(e))  # expect: KeyError('k')
slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(100), loop)
try:
    slow.result(0.1)
except TimeoutError:
    print("timeout", slow.cancel())  # expect: timeout True
loop.call_soon_threadsafe(print, "from outside")
loop.call_soon_threadsafe(loop.stop)
thread.join()  # expect: from outside
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print(loop.is_closed())  # expect: True
