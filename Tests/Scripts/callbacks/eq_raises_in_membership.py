class V:
    def __eq__(self, other):
        raise ValueError("eq failed")

for f in (lambda: 1 in [V()], lambda: [V()].index(1), lambda: [V()].remove(1), lambda: [V()] == [1], lambda: (V(),) == (1,), lambda: {"a": V()} == {"a": 1}):
    try:
        f()
    except ValueError as e:
        print(e)
# expect: eq failed
# expect: eq failed
# expect: eq failed
# expect: eq failed
# expect: eq failed
# expect: eq failed
