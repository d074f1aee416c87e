print(0.1 + 0.2, 1 / 3, 7 / 2, 6 / 2, 1e308 * 10, -1 / 3, 2 ** 0.5)  # expect: 0.30000000000000004 0.3333333333333333 3.5 3.0 inf -0.3333333333333333 1.4142135623730951
print((0.5).is_integer(), (2.0).is_integer(), (2.5).as_integer_ratio(), 10 ** 400 > 1e308)  # expect: False True (5, 2) True
try:
    float(10 ** 400)
except OverflowError as e:
    print(e)  # expect: int too large to convert to float
try:
    2.0 ** 10000
except OverflowError as e:
    print(e)  # expect: (34, 'Numerical result out of range')
