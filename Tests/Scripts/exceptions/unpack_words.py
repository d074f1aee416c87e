def two(x):
    a, b = x

def star(x):
    a, *b, c = x

for f, x in ((two, (1, 2, 3)), (two, [1]), (two, 5), (star, [1]), (two, None), (two, "abc"), (two, {})):
    try:
        f(x)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# expect: ValueError too many values to unpack (expected 2)
# expect: ValueError not enough values to unpack (expected 2, got 1)
# expect: TypeError cannot unpack non-iterable int object
# expect: ValueError not enough values to unpack (expected at least 2, got 1)
# expect: TypeError cannot unpack non-iterable NoneType object
# expect: ValueError too many values to unpack (expected 2)
# expect: ValueError not enough values to unpack (expected 2, got 0)
