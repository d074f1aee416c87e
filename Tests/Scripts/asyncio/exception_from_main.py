# An exception goes through run; the traceback shows the program's frames.
import asyncio


async def inner():
    await asyncio.sleep(0)
    raise LookupError("lost")


async def main():
    await inner()


asyncio.run(main())

# expect traceback:
#   Traceback (most recent call last):
#     File "exception_from_main.py", line 14, in <module>
#       asyncio.run(main())
#     File "exception_from_main.py", line 11, in main
#       await inner()
#     File "exception_from_main.py", line 7, in inner
#       raise LookupError("lost")
#   LookupError: lost
