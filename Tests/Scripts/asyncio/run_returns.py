# run gives the coroutine's result, and a new loop each time.
import asyncio


async def main(x):
    return x, asyncio.get_running_loop().is_running()


print(asyncio.run(main(1)))  # expect: (1, True)
print(asyncio.run(main(2)))  # expect: (2, True)
try:
    asyncio.run(main)
except ValueError as e:
    print(str(e)[:25])  # expect: a coroutine was expected,


async def inner():
    coro = main(3)
    try:
        asyncio.run(coro)
    except RuntimeError as e:
        print(e)
    finally:
        coro.close()


asyncio.run(inner())  # expect: asyncio.run() cannot be called from a running event loop
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)  # expect: no running event loop
