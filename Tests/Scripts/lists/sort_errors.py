for f in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([1], 5), lambda: sorted(5), lambda: sorted([{}, {}]), lambda: [3, 1].sort(key=5)):
    try:
        print(f())
    except TypeError as e:
        print(e)
# expect: '<' not supported between instances of 'str' and 'int'
# expect: '<' not supported between instances of 'int' and 'NoneType'
# expect: sorted expected 1 argument, got 2
# expect: 'int' object is not iterable
# expect: '<' not supported between instances of 'dict' and 'dict'
# expect: 'int' object is not callable
