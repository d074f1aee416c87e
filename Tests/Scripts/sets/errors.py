s = {1}
for f in (lambda: s.remove(9), lambda: set().pop(), lambda: {[]}, lambda: s + s, lambda: s[0], lambda: s | [1], lambda: set(5), lambda: {{1}}):
    try:
        print(f())
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
# expect: KeyError 9
# expect: KeyError 'pop from an empty set'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unsupported operand type(s) for +: 'set' and 'set'
# expect: TypeError 'set' object is not subscriptable
# expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
# expect: TypeError 'int' object is not iterable
# expect: TypeError unhashable type: 'set'
