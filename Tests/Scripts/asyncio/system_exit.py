# SystemExit ends the loop and the program.
import asyncio
import sys


async def leaves():
    await asyncio.sleep(0.1)
    sys.exit(3)


async def main():
    task = asyncio.create_task(leaves())
    try:
        await asyncio.sleep(10)
    finally:
        print("main is stopped")


asyncio.run(main())  # expect: main is stopped
# expect exit: 3
# expect stderr: Task exception was never retrieved
# expect stderr: SystemExit: 3
