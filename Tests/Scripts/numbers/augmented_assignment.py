n = 10
n += 5
n -= 3
n *= 2
n //= 5
n **= 3
n %= 50
n <<= 2
n >>= 1
n |= 1
n &= 0xF
n ^= 2
print(n)  # expect: 15
x = 7
x /= 2
print(x)  # expect: 3.5
