"""Subclasses of native types that define access, comparison or order anew, with every kind of index."""


class Shifted(list):
    def __getitem__(self, index):
        return ("got", index, list.__getitem__(self, index))

    def __setitem__(self, index, value):
        print("set", index, value)

    def __delitem__(self, index):
        print("del", index)


shifted = Shifted([1, 2])
at = 1
print(shifted[0], shifted[at], shifted[-1])  # expect: ('got', 0, 1) ('got', 1, 2) ('got', -1, 2)
shifted[0] = 5  # expect: set 0 5
shifted[at] = 6  # expect: set 1 6
del shifted[0]  # expect: del 0
shifted[0] += (1,)  # expect: set 0 ('got', 0, 1, 1)
print(shifted, list(shifted))  # expect: [1, 2] [1, 2]


class Pair(tuple):
    def __getitem__(self, index):
        return "pair"


class Word(str):
    def __getitem__(self, index):
        return "word"


class Table(dict):
    def __getitem__(self, key):
        return "table"


print(Pair((1,))[0], Word("x")[at], Table(a=1)["a"])  # expect: pair word table
table = Table(a=1)
print(dict(table), {**table}, table | {}, {} | table)  # expect: {'a': 1} {'a': 1} {'a': 1} {'a': 1}


class Unlike(int):
    def __ne__(self, other):
        return "unlike"


class Other:
    def __ne__(self, other):
        return "other"


class Below(frozenset):
    def __lt__(self, other):
        return "below"


print(Unlike(1) != Unlike(1), Unlike(1) == 1, 2 != Unlike(2), {Unlike(1): 2}[1])  # expect: unlike True unlike 2
print(Other() != 1, 1 != Other(), Other() == 1)  # expect: other other False
print(Below([1]) < Below([2]), Below([1]) <= Below([1, 2]), Below([1]) > Below([1, 2]))  # expect: below True False
