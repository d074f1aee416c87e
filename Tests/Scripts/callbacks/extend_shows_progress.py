l = [0]

def gen():
    yield 1
    print(l)
    yield 2

l.extend(gen())  # expect: [0, 1]
print(l)  # expect: [0, 1, 2]
