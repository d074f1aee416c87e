# wait_for cancels what takes too long, and raises TimeoutError; a result in time comes through.
import asyncio


async def slow(delay):
    try:
        await asyncio.sleep(delay)
        return "in time"
    except asyncio.CancelledError:
        print("slow is cancelled")
        raise


async def main():
    print(await asyncio.wait_for(slow(0.1), 1))
    try:
        await asyncio.wait_for(slow(5), timeout=0.5)
    except asyncio.TimeoutError as e:
        print(repr(e), type(e.__cause__).__name__)
    print(await asyncio.wait_for(slow(0.1), None))
    try:
        await asyncio.wait_for(slow(5), 0)
    except TimeoutError:
        print("at once")
    shielded = asyncio.create_task(slow(1))
    try:
        await asyncio.wait_for(asyncio.shield(shielded), 0.5)
    except TimeoutError:
        print("shielded goes on:", await shielded)


asyncio.run(main())
# expect: in time
# expect: slow is cancelled
# expect: TimeoutError() CancelledError
# expect: in time
# expect: at once
# expect: shielded goes on: in time
