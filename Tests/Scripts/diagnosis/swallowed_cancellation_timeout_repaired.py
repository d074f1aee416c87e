# The cleanup ends with raise.
import asyncio


async def answer():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("cleaning up")
        raise
    return "in time"


async def main():
    try:
        print(await asyncio.wait_for(answer(), 1))
    except TimeoutError:
        print("timeout")


asyncio.run(main())
# expect outcome: cleaning up\ntimeout
# expect outcome: in time
# expect findings: none
