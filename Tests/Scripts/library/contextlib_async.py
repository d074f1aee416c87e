from contextlib import *
def run(c):
    try:
        while 1: c.send(None)
    except StopIteration as e: return e.value
@asynccontextmanager
async def cm(x):
    print('in',x)
    try: yield x+1
    except ValueError as e: print('caught',e)
    finally: print('out')
async def main():
    async with cm(1) as v: print(v)
    async with cm(2): raise ValueError('q')
    try:
        async with cm(3): raise KeyError('k')
    except KeyError as e: print('K',e)
    async with AsyncExitStack() as st:
        print(await st.enter_async_context(cm(5)))
        st.callback(print,'cb')
        async def acb(): print('acb')
        st.push_async_callback(acb)
    class T:
        async def aclose(s): print('closed')
    async with aclosing(T()): pass
    async with nullcontext(4) as n: print(n)
    try:
        async with AsyncExitStack() as st: await st.enter_async_context(3)
    except TypeError as e: print(e)
    @cm(9)
    async def g(): print('g')
    await g()
    return 'done'
print(run(main()))
