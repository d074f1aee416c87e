assert 1 == 1
try:
    assert 1 == 2, "not equal"
except AssertionError as e:
    print(repr(e))  # expect: AssertionError('not equal')
try:
    assert []
except AssertionError as e:
    print(repr(e))  # expect: AssertionError()
