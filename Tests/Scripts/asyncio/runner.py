# One loop for several calls.
import asyncio


async def loop_of():
    return asyncio.get_running_loop()


with asyncio.Runner() as runner:
    first = runner.run(loop_of())
    print(first is runner.run(loop_of()), first is runner.get_loop())  # expect: True True
print(first.is_closed())  # expect: True
try:
    coro = loop_of()
    runner.run(coro)
except RuntimeError as e:
    print(e)  # expect: Runner is closed
coro.close()
