# What a loop tells the log; in debug mode handles know where they were made.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout)


async def waits():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    print("created at" in repr(loop.call_soon(print, "soon")))
    handle = loop.call_later(1, print)
    print(repr(handle).split("/")[-1] if loop.get_debug() else "")
    handle.cancel()
    task = asyncio.create_task(waits())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    if not loop.get_debug():
        print(task.get_stack())


asyncio.run(main())
# expect: DEBUG:asyncio:Using selector: EpollSelector
# expect: False
# expect:
# expect: soon
# expect: []
loop = asyncio.new_event_loop()  # expect: DEBUG:asyncio:Using selector: EpollSelector
loop.set_debug(True)
loop.run_until_complete(main())
# expect: True
# expect: logged_loop.py:16>
# expect: soon
loop.close()  # expect: DEBUG:asyncio:Close <_UnixSelectorEventLoop running=False closed=False debug=True>
