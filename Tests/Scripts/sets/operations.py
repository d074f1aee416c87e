a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, {2} < a, a <= a, a.isdisjoint({9}), a >= {1})  # expect: {1, 2, 3, 4} {2, 3} {1} {1, 4} False True True True True
print(a.union([9]), a.intersection([1, 9]), a.difference([1]), a.issubset(range(9)), 2 in a, len(a))  # expect: {1, 2, 3, 9} {1} {2, 3} True True 3
a.add(5)
a.discard(1)
a.discard(100)
a.update([7, 8])
print(a, set(), {1} == {1.0}, set([1, 1, 2]))  # expect: {2, 3, 5, 7, 8} set() True {1, 2}
a &= {5, 7}
a |= {1}
print(a)  # expect: {1, 5, 7}
