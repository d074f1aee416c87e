class Never:
    def __eq__(self, other):
        print("asked")
        return False

n = Never()
print(n in [n], [n] == [n], n == n, [n].index(n), (n,) == (n,))
# expect: asked
# expect: True True False 0 True
