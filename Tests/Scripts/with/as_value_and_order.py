class CM:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, *args):
        print("exit", self.name)

with CM("a") as a, CM("b") as b:
    print(a, b)
# expect: enter a
# expect: enter b
# expect: A B
# expect: exit b
# expect: exit a
with (CM("c") as c, CM("d")):
    print(c)
# expect: enter c
# expect: enter d
# expect: C
# expect: exit d
# expect: exit c
