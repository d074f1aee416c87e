for x in (0.5, 1.5, 2.5, -0.5, 2.675, 1e16 + 0.5):
    print(round(x), round(x, 2))
# expect: 0 0.5
# expect: 2 1.5
# expect: 2 2.5
# expect: 0 -0.5
# expect: 3 2.67
# expect: 10000000000000000 1e+16
print(round(1234, -2), round(1250, -2), round(1350, -2), round(5), round(2.0), round(-7.5))  # expect: 1200 1200 1400 5 2 -8
print(round(3.14159, 3), round(1.0, 5), type(round(2.5, 0)).__name__)  # expect: 3.142 1.0 float
