# Attempts with a timeout and a growing pause.
import asyncio

attempts = 0


async def flaky():
    global attempts
    attempts += 1
    if attempts == 1:
        await asyncio.sleep(10)
    if attempts == 2:
        raise ConnectionError("refused")
    return "ok"


async def retry():
    for n in range(5):
        try:
            return await asyncio.wait_for(flaky(), 0.5)
        except (asyncio.TimeoutError, ConnectionError) as e:
            print(n, type(e).__name__, str(e) or "-")
            await asyncio.sleep(0.1 * 2 ** n)


print(asyncio.run(retry()), attempts)
# expect: 0 TimeoutError -
# expect: 1 ConnectionError refused
# expect: ok 3
