async def work(n):
    return n

class A:
    async def m(self): pass

async def main():
    work(1)
    for i in range(3): work(i)
    await work(2)

c = main()
try:
    c.send(None)
except StopIteration:
    pass
A().m()
# expect stderr:   work(1)
# expect stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
# expect stderr:   for i in range(3): work(i)
# expect stderr:   A().m()
