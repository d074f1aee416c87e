class G:
    def __getitem__(self, i):
        print("getitem", i)
        if i == 2:
            raise IndexError
        return i

print(list(G()), 1 in G(), sum(G()))
# expect: getitem 0
# expect: getitem 1
# expect: getitem 2
# expect: getitem 0
# expect: getitem 1
# expect: getitem 0
# expect: getitem 1
# expect: getitem 2
# expect: [0, 1] True 1
a, b = G()
# expect: getitem 0
# expect: getitem 1
# expect: getitem 2
print(a, b)  # expect: 0 1
