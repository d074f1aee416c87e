for f in (lambda: "a".index("b"), lambda: ",".join([1]), lambda: ",".join(5), lambda: "a".split(""), lambda: "abc" in 5, lambda: 5 in "abc",
          lambda: "a".center(5, "xx"), lambda: "a" * 1.5, lambda: "x".replace(1, 2), lambda: "abc".startswith(1)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: ValueError substring not found
# expect: TypeError sequence item 0: expected str instance, int found
# expect: TypeError can only join an iterable
# expect: ValueError empty separator
# expect: TypeError argument of type 'int' is not iterable
# expect: TypeError 'in <string>' requires string as left operand, not int
# expect: TypeError The fill character must be exactly one character long
# expect: TypeError can't multiply sequence by non-int of type 'float'
# expect: TypeError replace() argument 1 must be str, not int
# expect: TypeError startswith first arg must be str or a tuple of str, not int
