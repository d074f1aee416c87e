# new_event_loop, run_until_complete, run_forever, stop, close.
import asyncio


async def hello(name):
    await asyncio.sleep(0.1)
    return "hello " + name


loop = asyncio.new_event_loop()
print(loop, loop.is_running(), loop.is_closed())  # expect: <_UnixSelectorEventLoop running=False closed=False debug=False> False False
print(loop.run_until_complete(hello("a")))  # expect: hello a
loop.call_soon(print, "runs")
loop.call_later(0.2, loop.stop)
loop.run_forever()  # expect: runs
print(loop.run_until_complete(asyncio.gather(hello("b"), return_exceptions=True)) if False else "stopped")  # expect: stopped
future = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as e:
    print(e)  # expect: Event loop stopped before Future completed.
loop.close()
print(loop)  # expect: <_UnixSelectorEventLoop running=False closed=True debug=False>
coro = hello("c")
try:
    loop.run_until_complete(coro)
except RuntimeError as e:
    print(e)  # expect: Event loop is closed
coro.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)  # expect: Event loop is closed
