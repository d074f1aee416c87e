print(repr("s"), repr(1.0), repr(None), repr(True), repr([1, "a", (2,)]), repr({1: "b"}), repr({1}), repr(range(2)), repr(slice(1, 2)))  # expect: 's' 1.0 None True [1, 'a', (2,)] {1: 'b'} {1} range(0, 2) slice(1, 2, None)
print(len, int, print, type(len).__name__, NotImplemented, Ellipsis, ValueError, ValueError("x"))  # expect: <built-in function len> <class 'int'> <built-in function print> builtin_function_or_method NotImplemented Ellipsis <class 'ValueError'> x
print([].append.__name__, "abc".upper.__name__)  # expect: append upper
