class K:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise ValueError("eq in dict")

d = {K(): 1}
try:
    d[K()] = 2
except ValueError as e:
    print(e)  # expect: eq in dict
try:
    K() in d
except ValueError as e:
    print(e)  # expect: eq in dict
print(len(d))  # expect: 1
