print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])))  # expect: ['1', '2'] [11, 22]
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])))  # expect: [1, 'a'] [2, 3]
m = map(int, "12")
print(next(m), next(m), next(m, "end"))  # expect: 1 2 end
