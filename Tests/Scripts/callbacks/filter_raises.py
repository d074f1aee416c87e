def test(x):
    if x == 2:
        raise KeyError("two")
    return True

try:
    print(list(filter(test, [1, 2, 3])))
except KeyError as e:
    print(repr(e))  # expect: KeyError('two')
