for x in (1.0, 0.1, 0.1 + 0.2, 1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 1.5e300, -0.0, 5e-324, 1 / 3, 2.0 ** 53, 1e22, 1e23):
    print(x)
# expect: 1.0
# expect: 0.1
# expect: 0.30000000000000004
# expect: 1000000000000000.0
# expect: 1e+16
# expect: 1.2345678901234568e+17
# expect: 0.0001
# expect: 1e-05
# expect: 1.5e+300
# expect: -0.0
# expect: 5e-324
# expect: 0.3333333333333333
# expect: 9007199254740992.0
# expect: 1e+22
# expect: 1e+23
print(float("inf"), -float("inf"), float("nan"), [0.5], str(2.50))  # expect: inf -inf nan [0.5] 2.5
