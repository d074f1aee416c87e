d = {"a": 1}
for f in (lambda: d["z"], lambda: d.pop("z"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: d.get(), lambda: {**5}, lambda: d + d, lambda: dict(5), lambda: {} | 5):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
# expect: KeyError 'z'
# expect: KeyError 'z'
# expect: KeyError 'popitem(): dictionary is empty'
# expect: TypeError unhashable type: 'list'
# expect: TypeError get expected at least 1 argument, got 0
# expect: TypeError 'int' object is not a mapping
# expect: TypeError unsupported operand type(s) for +: 'dict' and 'dict'
# expect: TypeError 'int' object is not iterable
# expect: TypeError unsupported operand type(s) for |: 'dict' and 'int'
