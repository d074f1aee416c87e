class Pause:
    def __init__(self, value): self.value = value
    def __await__(self): return (yield self.value)

def drive(c, *values):
    seen = []
    values = iter(values)
    try:
        seen.append(c.send(None))
        while True:
            seen.append(c.send(next(values, None)))
    except StopIteration as e:
        return seen, e.value

class Room:
    def __init__(self, name, swallows=False): self.name, self.swallows = name, swallows
    async def __aenter__(self):
        print("enter", self.name, await Pause("in"))
        return self.name
    async def __aexit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, await Pause("out"))
        return self.swallows

async def plain():
    async with Room("a") as a, Room("b"):
        print("body", a)
    return "end"
print(drive(plain(), 1, 2, 3, 4))
# expect: enter a 1
# expect: enter b 2
# expect: body a
# expect: exit b None 3
# expect: exit a None 4
# expect: (['in', 'in', 'out', 'out'], 'end')

async def swallowed():
    async with Room("s", True):
        raise KeyError(1)
    return "after"
print(drive(swallowed()))
# expect: enter s None
# expect: exit s KeyError None
# expect: (['in', 'out'], 'after')

async def left():
    for i in range(2):
        async with Room(i):
            if i: return i
            continue
print(drive(left()))
# expect: enter 0 None
# expect: exit 0 None None
# expect: enter 1 None
# expect: exit 1 None None
# expect: (['in', 'out', 'in', 'out'], 1)

async def raised():
    async with Room("r"):
        await Pause("body")
        1 / 0
try:
    drive(raised())
except ZeroDivisionError as e:
    print(e)
# expect: enter r None
# expect: exit r ZeroDivisionError None
# expect: division by zero
