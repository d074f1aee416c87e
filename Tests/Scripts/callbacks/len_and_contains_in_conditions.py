class C:
    def __len__(self):
        print("len")
        return 0

    def __contains__(self, x):
        print("contains", x)
        return "truthy"

c = C()
print("empty" if not c else "full", 5 in c, not c)
# expect: len
# expect: contains 5
# expect: len
# expect: empty True True
while c:
    pass
# expect: len
