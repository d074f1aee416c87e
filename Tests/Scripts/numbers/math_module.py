import math

print(math.sqrt(16), math.floor(2.7), math.ceil(2.1), math.gcd(12, 18), math.factorial(10))  # expect: 4.0 2 3 6 3628800
print(math.pi, math.inf, math.isnan(math.nan), math.trunc(-2.7), math.isqrt(17))  # expect: 3.141592653589793 inf True -2 4
try:
    math.sqrt(-1)
except ValueError as e:
    print(e)  # expect: math domain error
