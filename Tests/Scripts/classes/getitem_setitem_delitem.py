class Store:
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        print("set", key)
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

s = Store()
s["a"] = 1  # expect: set a
s["a"] += 5  # expect: set a
print(s["a"])  # expect: 6
del s["a"]
try:
    s["a"]
except KeyError as e:
    print("missing", e)  # expect: missing 'a'
