# Sums, products, quotients, shifts, roots and divisors of ints of thousands of digits.
import math
import sys

a = 3 ** 5000 + 12345
b = 7 ** 2100 - 999
c = -(2 ** 4096) + 1
M = 10 ** 18 + 9
print((a + b) % M, (a - b) % M, (b - a) % M, (c + a) % M, (a * b * c) % M)  # expect: 683760942827925979 399896994480981378 600103005519018631 391920908009180391 479607814160475032
print((a * a * b // b) == a * a, (a * b + a - 1) % b == (a - 1) % b, divmod(c * a, b)[1] % M)  # expect: True True 366167764167085973
print((a << 1000 >> 1000) == a, (c >> 77) % M, (c << 77) % M, (a >> 4000) % M)  # expect: True 280924258674693298 232613401607217585 336922987453658685
print(math.isqrt(a * a) == a, math.isqrt(a * a - 1) == a - 1, math.gcd(a * 35 * b, b * 77) // b, math.lcm(a, 3 * a) // a)  # expect: True True 7 3
print(pow(a, b, M), pow(7, 10 ** 50, 10 ** 60 + 7))  # expect: 406786585751140017 879574001641836528999443352813292581273967375860900261156920
print((a & b) % M, (a | c) % M, (a ^ c) % M, (~a) % M)  # expect: 344964954819063089 861180899258495789 330440890507811178 958171031345546334
sys.set_int_max_str_digits(0)
digits = str(7 ** 20000)
print(len(digits), int(digits) == 7 ** 20000, digits[:20])  # expect: 16902 True 91369297356758289749
x = 2 ** 640 - 1
print((x * x) // x == x, divmod(x * x + x - 1, x) == (x, x - 1), (x ** 7) % (x - 1))  # expect: True True 1
