class Box:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

class Flag:
    def __bool__(self):
        print("asked")
        return False

print(len(Box(3)), bool(Box(0)), bool(Box(2)))  # expect: 3 False True
if not Flag():
    print("false")
# expect: asked
# expect: false
print(bool(object()))  # expect: True
