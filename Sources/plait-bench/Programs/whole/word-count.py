import random

random.seed(7)
letters = "etaoinshrdlu"
words = ["".join(random.choice(letters) for _ in range(random.randint(1, 3))) for _ in range(60000)]
text = " ".join(words)
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:5]:
    print(f"{word:>5} {count}")
