print(int(3.99), int(-3.99), int(True), float(3), float("1e3"), float(" 2.5 "), int("0"), bool(0.0), bool("0"))  # expect: 3 -3 1 3.0 1000.0 2.5 0 False True
print(str(1.0), str(10 ** 20), repr(1), int(1e20), float(2 ** 60))  # expect: 1.0 100000000000000000000 1 100000000000000000000 1.152921504606847e+18
print(abs(-5), abs(-2.5), abs(True), -True, +False, True + True)  # expect: 5 2.5 1 -1 0 2
