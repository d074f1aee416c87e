class K:
    def __hash__(self):
        raise ValueError("no hash")

class L:
    def __hash__(self):
        return "x"

class M:
    __hash__ = None

for k in (K, L, M):
    try:
        {k(): 1}
    except (ValueError, TypeError) as e:
        print(e)
# expect: no hash
# expect: __hash__ method should return an integer
# expect: unhashable type: 'M'
