# Each task has a copy of the context in which it was made.
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def request(name):
    user.set(name)
    await asyncio.sleep(0.1)
    return user.get()


def show(label):
    print(label, user.get())


async def main():
    print(await asyncio.gather(request("a"), request("b")), user.get())
    user.set("main")
    child = asyncio.create_task(asyncio.to_thread(user.get))
    user.set("changed")
    print(await child)
    asyncio.get_running_loop().call_soon(show, "soon")
    context = contextvars.copy_context()
    context.run(user.set, "given")
    asyncio.get_running_loop().call_soon(show, "in context", context=context)
    user.set("last")
    task = asyncio.create_task(request("inside"), context=context)
    await task
    print(user.get(), context[user])


asyncio.run(main())
# expect: ['a', 'b'] nobody
# expect: main
# expect: soon changed
# expect: in context given
# expect: last inside
print(user.get())  # expect: nobody
