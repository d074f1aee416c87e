def gen():
    print("start")
    yield "a"
    yield "b"
    print("end")

print("-".join(gen()))
# expect: start
# expect: end
# expect: a-b
try:
    "-".join(x for x in ["a", 1])
except TypeError as e:
    print(e)  # expect: sequence item 1: expected str instance, int found

def bad():
    yield "a"
    raise KeyError("k")

try:
    "".join(bad())
except KeyError as e:
    print(repr(e))  # expect: KeyError('k')
