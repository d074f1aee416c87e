# A program's own handler gets the context; a callback's exception does not stop the loop.
import asyncio


def handler(loop, context):
    print(sorted(context), context["message"].split("(")[0], repr(context["exception"]))


def bad_callback():
    raise ZeroDivisionError("in callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(bad_callback)
    await asyncio.sleep(0.1)
    loop.call_exception_handler({"message": "by hand", "exception": None})
    loop.set_exception_handler(None)
    loop.call_soon(bad_callback)
    await asyncio.sleep(0.1)
    print("goes on")


asyncio.run(main())
# expect: ['exception', 'handle', 'message'] Exception in callback bad_callback ZeroDivisionError('in callback')
# expect: ['exception', 'message'] by hand None
# expect: goes on
# expect stderr: ZeroDivisionError: in callback
