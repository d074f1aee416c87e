t = (1, 2, 3)
print(t, (1,), (), t[0], t[-1], t[1:], t + (4,), t * 2, 2 in t, t.index(3), t.count(1), len(t))  # expect: (1, 2, 3) (1,) () 1 3 (2, 3) (1, 2, 3, 4) (1, 2, 3, 1, 2, 3) True 2 1 3
a, b, c = t
a, b = b, a
print(a, b, c, (1, 2) < (1, 3), (1, 2) == (1, 2), tuple("ab"), tuple([1]))  # expect: 2 1 3 True True ('a', 'b') (1,)
print(hash((1, 2)) == hash((1, 2)), {(1, 2): "x"}[1, 2])  # expect: True x
try:
    hash(([],))
except TypeError as e:
    print(e)  # expect: unhashable type: 'list'
try:
    t.append(1)
except AttributeError as e:
    print(e)  # expect: 'tuple' object has no attribute 'append'
