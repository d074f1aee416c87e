import base64
import binascii
import zlib

print(binascii.hexlify(b"\x00\xffa"), binascii.unhexlify("00ff"), binascii.crc32(b"hello"), zlib.adler32(b"hello"))  # expect: b'00ff61' b'\x00\xff' 907060870 103547413
print(zlib.crc32(b"hello", 5), base64.b64decode(b"YWJj\n"))  # expect: 4277152246 b'abc'
for n in range(7):
    d = bytes(range(250, 250 + min(n, 6)))
    print(base64.b64encode(d), base64.urlsafe_b64encode(d), base64.b32encode(d), base64.b16encode(d), base64.b85encode(d))
    print(base64.b64decode(base64.b64encode(d)) == d, base64.b32decode(base64.b32encode(d)) == d,
          base64.b85decode(base64.b85encode(d)) == d)
# expect: b'' b'' b'' b'' b''
# expect: True True True
# expect: b'+g==' b'-g==' b'7I======' b'FA' b'`T'
# expect: True True True
# expect: b'+vs=' b'-vs=' b'7L5Q====' b'FAFB' b'`uh'
# expect: True True True
# expect: b'+vv8' b'-vv8' b'7L57Y===' b'FAFBFC' b'`uqF'
# expect: True True True
# expect: b'+vv8/Q==' b'-vv8_Q==' b'7L57Z7I=' b'FAFBFCFD' b'`uqI-'
# expect: True True True
# expect: b'+vv8/f4=' b'-vv8_f4=' b'7L57Z7P6' b'FAFBFCFDFE' b'`uqI-{r'
# expect: True True True
# expect: b'+vv8/f7/' b'-vv8_f7_' b'7L57Z7P674======' b'FAFBFCFDFEFF' b'`uqI-{{H'
# expect: True True True
for s in ("a", "abc", "ab=", "ab", "abcde"):
    try:
        print(base64.b64decode(s))
    except binascii.Error as e:
        print(type(e), e)
# expect: <class 'binascii.Error'> Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
# expect: <class 'binascii.Error'> Incorrect padding
# expect: <class 'binascii.Error'> Incorrect padding
# expect: <class 'binascii.Error'> Incorrect padding
# expect: <class 'binascii.Error'> Invalid base64-encoded string: number of data characters (5) cannot be 1 more than a multiple of 4
