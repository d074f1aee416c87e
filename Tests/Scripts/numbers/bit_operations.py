print(6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 5, 100 >> 2, -5 >> 1, -5 & 0xFF)  # expect: 2 7 5 -7 32 25 -3 251
print((255).bit_length(), (0).bit_length(), (-8).bit_length(), (7).bit_count())  # expect: 8 0 4 3
try:
    1 << -1
except ValueError as e:
    print(e)  # expect: negative shift count
