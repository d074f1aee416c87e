import os
import tempfile

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

with open("b", "wb") as f:
    print(f.write(bytes(range(10))))  # expect: 10
with open("b", "rb") as f:
    print(f.read(3), f.tell(), f.read(), f.read(), f)  # expect: b'\x00\x01\x02' 3 b'\x03\x04\x05\x06\x07\x08\t' b'' <_io.BufferedReader name='b'>
with open("b", "r+b") as f:
    f.seek(2)
    f.write(b"XX")
    f.seek(0, 2)
    f.write(b"end\nmore")
    f.seek(0)
    print(f.readline(), f.read(), f.truncate(4))  # expect: b'\x00\x01XX\x04\x05\x06\x07\x08\tend\n' b'more' 4
print(os.path.getsize("b"), open("b", "rb").read())  # expect: 4 b'\x00\x01XX'
with open("b", "ab") as f:
    f.write(b"!")
    print(f.tell())  # expect: 5
os.chdir("/")
folder.cleanup()
