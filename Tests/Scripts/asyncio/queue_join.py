# task_done and join; workers are cancelled when the work is done.
import asyncio


async def worker(name, queue):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        print(name, delay)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    for delay in (0.3, 0.1, 0.25, 0.2):
        queue.put_nowait(delay)
    workers = [asyncio.create_task(worker(f"w{i}", queue)) for i in range(2)]
    await queue.join()
    for w in workers:
        w.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))
    try:
        queue.task_done()
    except ValueError as e:
        print(e)


asyncio.run(main())
# expect: w1 0.1
# expect: w0 0.3
# expect: w1 0.25
# expect: w0 0.2
# expect: [CancelledError(''), CancelledError('')]
# expect: task_done() called too many times
