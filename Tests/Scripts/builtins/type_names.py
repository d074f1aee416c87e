for x in (1, 1.0, "s", b"b", None, True, [], (), {}, set(), range(1), len, lambda: 0, type, iter([]), iter(()), iter({}), iter("a"), zip(), map(str, []),
          enumerate([]), (i for i in []), ValueError(), {}.keys(), {}.items(), reversed([]), slice(1), NotImplemented, object()):
    print(type(x).__name__)
# expect: int
# expect: float
# expect: str
# expect: bytes
# expect: NoneType
# expect: bool
# expect: list
# expect: tuple
# expect: dict
# expect: set
# expect: range
# expect: builtin_function_or_method
# expect: function
# expect: type
# expect: list_iterator
# expect: tuple_iterator
# expect: dict_keyiterator
# expect: str_ascii_iterator
# expect: zip
# expect: map
# expect: enumerate
# expect: generator
# expect: ValueError
# expect: dict_keys
# expect: dict_items
# expect: list_reverseiterator
# expect: slice
# expect: NotImplementedType
# expect: object
