# The same of a future that fails; one that was looked at is not reported.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    seen = loop.create_future()
    seen.set_exception(KeyError("seen"))
    seen.exception()
    f = loop.create_future()
    f.set_exception(KeyError("unseen"))
    del f
    await asyncio.sleep(0.1)
    print("end")


asyncio.run(main())  # expect: end
# expect stderr: Future exception was never retrieved
# expect stderr: future: <Future finished exception=KeyError('unseen')>
# expect stderr: KeyError: 'unseen'
