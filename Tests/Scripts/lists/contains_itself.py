l = [1]
l.append(l)
print(l)  # expect: [1, [...]]
d = {}
d["self"] = d
print(d)  # expect: {'self': {...}}
