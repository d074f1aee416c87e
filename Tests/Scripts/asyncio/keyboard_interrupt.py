# Ctrl-C cancels the main task; run raises KeyboardInterrupt.
import asyncio
import signal


async def main():
    try:
        asyncio.get_running_loop().call_later(0.5, signal.raise_signal, signal.SIGINT)
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise
    finally:
        print("cleanup")


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
# expect: cancelled
# expect: cleanup
# expect: interrupted
