class E(Exception):
    def __str__(self):
        return "my words"

try:
    raise E(1, 2)
except E as e:
    print(e, repr(e))  # expect: my words E(1, 2)
