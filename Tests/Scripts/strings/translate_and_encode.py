print("abc".encode(), "é".encode("utf-8"), b"\xc3\xa9".decode())  # expect: b'abc' b'\xc3\xa9' é
print("hello".translate({ord("l"): "L", ord("h"): None}))  # expect: eLLo
