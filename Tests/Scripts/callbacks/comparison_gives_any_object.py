class V:
    def __lt__(self, other):
        return "yes"

    def __eq__(self, other):
        return []

print(V() < 1, V() == 1, V() != 1)  # expect: yes [] True
print(1 if V() == 1 else 2, V() in [V()])  # expect: 2 False
