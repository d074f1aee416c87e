import math
import struct

print(struct.pack("<ihb?d", 1, -2, 3, True, 1.5), struct.unpack("<ihb?d", struct.pack("<ihb?d", 1, -2, 3, True, 1.5)))  # expect: b'\x01\x00\x00\x00\xfe\xff\x03\x01\x00\x00\x00\x00\x00\x00\xf8?' (1, -2, 3, True, 1.5)
print(struct.calcsize("ihq"), struct.calcsize("<ihq"), struct.pack(">I5sf", 7, b"ab", 0.1), struct.pack("bi", 1, 2))  # expect: 16 14 b'\x00\x00\x00\x07ab\x00\x00\x00=\xcc\xcc\xcd' b'\x01\x00\x00\x00\x02\x00\x00\x00'
print(struct.pack("3c", b"a", b"b", b"c"), [struct.unpack("<e", struct.pack("<e", x))[0] for x in (1.0, 6e-8, 1 / 3, -0.0, math.inf)])  # expect: b'abc' [1.0, 5.960464477539063e-08, 0.333251953125, -0.0, inf]
print(struct.unpack("<f", struct.pack("<f", 3.14)), list(struct.iter_unpack("<H", b"\1\0\2\0")), struct.Struct("<q").size)  # expect: (3.140000104904175,) [(1,), (2,)] 8
for action in (lambda: struct.pack("B", 256), lambda: struct.pack("i", 1 << 40), lambda: struct.pack("<h", 40000),
               lambda: struct.unpack("i", b"abc"), lambda: struct.pack("i"), lambda: struct.pack("z", 1),
               lambda: struct.pack("i", "x"), lambda: struct.pack("f", 1e50), lambda: struct.pack("s", "x")):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
# expect: error ubyte format requires 0 <= number <= 255
# expect: error 'i' format requires -2147483648 <= number <= 2147483647
# expect: error short format requires -32768 <= number <= 32767
# expect: error unpack requires a buffer of 4 bytes
# expect: error pack expected 1 items for packing (got 0)
# expect: error bad char in struct format
# expect: error required argument is not an integer
# expect: error argument for 's' must be a bytes object
