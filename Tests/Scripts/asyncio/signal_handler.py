# A handler that the loop calls.
import asyncio
import signal


async def main():
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.call_later(0.5, signal.raise_signal, signal.SIGTERM)
    await stop.wait()
    print("stopped", loop.remove_signal_handler(signal.SIGTERM), loop.remove_signal_handler(signal.SIGTERM))


asyncio.run(main())  # expect: stopped True False
