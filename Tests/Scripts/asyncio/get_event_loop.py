# Which loop is whose.
import asyncio
import threading

loop = asyncio.get_event_loop()
print(loop is asyncio.get_event_loop())  # expect: True


async def main():
    print(asyncio.get_event_loop() is asyncio.get_running_loop())


loop.run_until_complete(main())  # expect: True
other = asyncio.new_event_loop()
asyncio.set_event_loop(other)
print(asyncio.get_event_loop() is other)  # expect: True


def in_thread():
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)


thread = threading.Thread(target=in_thread, name="T")
thread.start()  # expect: There is no current event loop in thread 'T'.
thread.join()
loop.close()
other.close()
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)  # expect: There is no current event loop in thread 'MainThread'.
