d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items)  # expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)])
print("c" in keys, 3 in values, ("a", 1) in items, len(items), keys & {"a", "z"} == {"a"}, sorted(keys | {"z"}))  # expect: True True True 3 True ['a', 'b', 'c', 'z']
print(list(keys)[0], sum(values), [k + str(v) for k, v in items])  # expect: a 6 ['a1', 'b2', 'c3']
