# A future: states, callbacks, errors of use.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done(), f.cancelled())
    for call in (f.result, f.exception):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(e)

    def callback(future):
        print("callback", future.result())

    f.add_done_callback(callback)
    f.add_done_callback(print)
    print(f.remove_done_callback(print))
    loop.call_later(0.1, f.set_result, "value")
    print(await f, f)
    try:
        f.set_result(2)
    except asyncio.InvalidStateError as e:
        print(e)
    g = loop.create_future()
    g.set_exception(KeyError("k"))
    try:
        await g
    except KeyError as e:
        print("raised", e, g.exception())
    h = loop.create_future()
    h.cancel("msg")
    try:
        await h
    except asyncio.CancelledError as e:
        print(e.args, h)
    try:
        loop.create_future().set_exception(StopIteration)
    except TypeError as e:
        print(e)
    print(asyncio.isfuture(h), asyncio.isfuture(3), h.get_loop() is loop)
    await asyncio.sleep(0)


asyncio.run(main())
# expect: <Future pending> False False
# expect: Result is not set.
# expect: Exception is not set.
# expect: 1
# expect: callback value
# expect: value <Future finished result='value'>
# expect: invalid state
# expect: raised 'k' 'k'
# expect: ('msg',) <Future cancelled>
# expect: StopIteration interacts badly with generators and cannot be raised into a Future
# expect: True False True
