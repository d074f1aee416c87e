print(hash(1) == hash(1.0) == hash(True), hash(0), hash(-1), hash(2.5), hash(10 ** 20), hash(""), hash(None) == hash(None))  # expect: True 0 -2 1152921504606846978 848750603811160107 0 True
for x in ([], {}, set()):
    try:
        hash(x)
    except TypeError as e:
        print(e)
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'set'
