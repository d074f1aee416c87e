class Later:
    def __await__(self):
        yield
        raise ValueError("late")

async def inner():
    await Later()

async def outer():
    async with Nothing():
        await inner()

class Nothing:
    async def __aenter__(self): pass
    async def __aexit__(self, *args): pass

c = outer()
c.send(None)
c.send(None)

# expect traceback:
#   Traceback (most recent call last):
#     File "traceback.py", line 19, in <module>
#       c.send(None)
#     File "traceback.py", line 11, in outer
#       await inner()
#     File "traceback.py", line 7, in inner
#       await Later()
#     File "traceback.py", line 4, in __await__
#       raise ValueError("late")
#   ValueError: late
