# A coroutine that nobody has awaited is warned of where it goes away.
# expect stderr:   del kept
# expect stderr:   forget()
# expect stderr:   f()
async def f():
    return 1


kept = f()
print("kept")  # expect: kept
del kept


def forget():
    local = f()


forget()
f()


class Suspends:
    def __await__(self):
        yield 1


async def cleans():
    try:
        await Suspends()
    finally:
        print("finally")


c = cleans()
print(c.send(None))  # expect: 1
del c  # expect: finally
closed = f()
closed.close()
del closed
print("end")  # expect: end
