class Seq:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10

print(list(Seq()))  # expect: [0, 10, 20]
print(20 in Seq(), 25 in Seq())  # expect: True False
for x in Seq():
    print(x)
# expect: 0
# expect: 10
# expect: 20
