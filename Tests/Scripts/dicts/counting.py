text = "the cat and the dog and the bird"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts)  # expect: {'the': 3, 'cat': 1, 'and': 2, 'dog': 1, 'bird': 1}
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))  # expect: [('the', 3), ('and', 2), ('bird', 1), ('cat', 1), ('dog', 1)]
print(max(counts, key=counts.get))  # expect: the
