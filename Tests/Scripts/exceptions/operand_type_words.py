for f in (lambda: 1 + "a", lambda: "a" + 1, lambda: [] + (), lambda: None - 1, lambda: "a" * "b", lambda: {} < {}, lambda: 1 < "a",
          lambda: -"a", lambda: ~1.5, lambda: 1 << 1.0, lambda: [1] - [1], lambda: "a" % 1):
    try:
        print(f())
    except TypeError as e:
        print(e)
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: can only concatenate str (not "int") to str
# expect: can only concatenate list (not "tuple") to list
# expect: unsupported operand type(s) for -: 'NoneType' and 'int'
# expect: can't multiply sequence by non-int of type 'str'
# expect: '<' not supported between instances of 'dict' and 'dict'
# expect: '<' not supported between instances of 'int' and 'str'
# expect: bad operand type for unary -: 'str'
# expect: bad operand type for unary ~: 'float'
# expect: unsupported operand type(s) for <<: 'int' and 'float'
# expect: unsupported operand type(s) for -: 'list' and 'list'
# expect: not all arguments converted during string formatting
