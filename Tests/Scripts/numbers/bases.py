print(bin(10), oct(10), hex(255), bin(-5), hex(2 ** 70))  # expect: 0b1010 0o12 0xff -0b101 0x400000000000000000
print(0b101, 0o17, 0xFF, 1_000_000)  # expect: 5 15 255 1000000
print(int("ff", 16), int("0x1f", 16), int("101", 2), int("0b11", 0), int("  42  "), int("-7"), int("1_000"))  # expect: 255 31 5 3 42 -7 1000
