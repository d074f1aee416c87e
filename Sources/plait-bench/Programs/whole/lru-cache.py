class LRUCache:
    def __init__(self, size):
        self.size = size
        self.items = {}
        self.hits = 0

    def get(self, key):
        if key not in self.items:
            return None
        value = self.items.pop(key)
        self.items[key] = value
        self.hits += 1
        return value

    def put(self, key, value):
        if key in self.items:
            del self.items[key]
        elif len(self.items) >= self.size:
            oldest = next(iter(self.items))
            del self.items[oldest]
        self.items[key] = value


cache = LRUCache(500)
key = 1
for i in range(200000):
    key = key * 1103515245 + 12345 & 0x7FFFFFFF
    wanted = key % 900
    if cache.get(wanted) is None:
        cache.put(wanted, i)
print(cache.hits)
