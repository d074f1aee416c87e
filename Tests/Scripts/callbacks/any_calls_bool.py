class B:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool", self.v)
        return self.v

print(any([B(False), B(True), B(True)]))
# expect: bool False
# expect: bool True
# expect: True
print(all([B(True), B(False), B(True)]))
# expect: bool True
# expect: bool False
# expect: False

class Bad:
    def __bool__(self):
        raise ValueError("no truth")

for f in (any, all):
    try:
        f([Bad()])
    except ValueError as e:
        print(e)
# expect: no truth
# expect: no truth
