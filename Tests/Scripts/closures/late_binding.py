fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])  # expect: [2, 2, 2]

def make():
    return [lambda: j for j in range(3)]

print([f() for f in make()])  # expect: [2, 2, 2]
