# What is yielded must be a future of the same loop, awaited.
import asyncio


class Odd:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value


async def main():
    for value in (3, "text", (i for i in ())):
        try:
            await Odd(value)
        except RuntimeError as e:
            print(str(e).split(" in task")[0][:60])
    other = asyncio.new_event_loop()
    try:
        await other.create_future()
    except RuntimeError as e:
        print(str(e)[-29:])
    other.close()

    async def self_await():
        await task
    task = asyncio.create_task(self_await())
    try:
        await task
    except RuntimeError as e:
        print(str(e)[:27])


asyncio.run(main())
# expect: Task got bad yield: 3
# expect: Task got bad yield: 'text'
# expect: yield was used instead of yield from for generator
# expect:  attached to a different loop
# expect: Task cannot await on itself
