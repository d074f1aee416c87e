b = b"abc"
print(b, b[0], b[1:], len(b), list(b), b + b"d", b * 2, b"b" in b, 97 in b)  # expect: b'abc' 97 b'bc' 3 [97, 98, 99] b'abcd' b'abcabc' True True
print(bytes([1, 2, 255]), bytes(3), b"it's", b"\n\x00")  # expect: b'\x01\x02\xff' b'\x00\x00\x00' b"it's" b'\n\x00'
try:
    b[0] = 1
except TypeError as e:
    print(e)  # expect: 'bytes' object does not support item assignment
try:
    b + "x"
except TypeError as e:
    print(e)  # expect: can't concat str to bytes
