words = ["banana", "Apple", "cherry", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))  # expect: ['Apple', 'banana', 'cherry', 'date'] ['Apple', 'banana', 'cherry', 'date'] ['banana', 'cherry', 'Apple', 'date']
words.sort(key=lambda w: w[-1])
print(words)  # expect: ['banana', 'Apple', 'date', 'cherry']
print(sorted([3, 1, 2], reverse=True), sorted((2.5, 1, True)), sorted({"b": 1, "a": 2}))  # expect: [3, 2, 1] [1, True, 2.5] ['a', 'b']
print(sorted([(1, "b"), (0, "z"), (1, "a")]))  # expect: [(0, 'z'), (1, 'a'), (1, 'b')]
