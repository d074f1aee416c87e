class CM:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print("exit", kind)

def f():
    with CM():
        return "value"

print(f())
# expect: exit None
# expect: value
for i in range(3):
    with CM():
        if i == 0:
            continue
        break
# expect: exit None
# expect: exit None
print(i)  # expect: 1
