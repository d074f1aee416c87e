# A coroutine that is still there when the program ends, and was never awaited.


async def forgotten():
    pass


coroutine = forgotten()
print(coroutine.__name__)  # expect: forgotten
# expect stderr: sys:1: RuntimeWarning: coroutine 'forgotten' was never awaited
