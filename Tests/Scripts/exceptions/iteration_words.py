for f in (lambda: list(5), lambda: iter(5), lambda: next(5), lambda: [x for x in None], lambda: dict([1]), lambda: dict([(1, 2, 3)]),
          lambda: zip(1), lambda: sum("ab"), lambda: sum([[1]]), lambda: max([]), lambda: min([]), lambda: max(5), lambda: next(iter([]))):
    try:
        print(f())
    except (TypeError, ValueError, StopIteration) as e:
        print(repr(e))
# expect: TypeError("'int' object is not iterable")
# expect: TypeError("'int' object is not iterable")
# expect: TypeError("'int' object is not an iterator")
# expect: TypeError("'NoneType' object is not iterable")
# expect: TypeError('cannot convert dictionary update sequence element #0 to a sequence')
# expect: ValueError('dictionary update sequence element #0 has length 3; 2 is required')
# expect: TypeError("'int' object is not iterable")
# expect: TypeError("unsupported operand type(s) for +: 'int' and 'str'")
# expect: TypeError("unsupported operand type(s) for +: 'int' and 'list'")
# expect: ValueError('max() arg is an empty sequence')
# expect: ValueError('min() arg is an empty sequence')
# expect: TypeError("'int' object is not iterable")
# expect: StopIteration()
