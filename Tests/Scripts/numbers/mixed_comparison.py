print(1 == 1.0, 1 < 1.5, True == 1, 2 ** 53 + 1 == float(2 ** 53), 0.1 + 0.2 == 0.3)  # expect: True True True False False
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1, 1 == 1 != 2, None is not True)  # expect: True False True True True
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, [nan] == [nan], nan in [nan])  # expect: False True False True True
