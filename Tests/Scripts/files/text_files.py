import os
import tempfile

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

with open("a.txt", "w") as f:
    print(f)  # expect: <_io.TextIOWrapper name='a.txt' mode='w' encoding='UTF-8'>
    print("hello", "world", file=f)
    f.write("line2\n")
    f.writelines(["x\n", "y"])
    print(f.tell(), f.closed, f.name, f.mode, f.encoding)  # expect: 21 False a.txt w UTF-8
print(f.closed)  # expect: True
with open("a.txt") as f:
    for line in f:
        print(repr(line))
    print(repr(f.read()))
    f.seek(0)
    print(f.readline(), f.readlines(), f.tell())
# expect: 'hello world\n'
# expect: 'line2\n'
# expect: 'x\n'
# expect: 'y'
# expect: ''
# expect: hello world
# expect:  ['line2\n', 'x\n', 'y'] 21
with open("a.txt", "a+", newline="") as f:
    f.write("zzz\r\nq")
    f.seek(0)
    print(repr(f.read()))  # expect: 'hello world\nline2\nx\nyzzz\r\nq'
with open("a.txt") as f:
    print(repr(f.read()))  # expect: 'hello world\nline2\nx\nyzzz\nq'
with open("e.txt", "w", encoding="latin-1") as f:
    f.write("été")
print(os.path.getsize("e.txt"), open("e.txt", encoding="latin-1").read())  # expect: 3 été
os.chdir("/")
folder.cleanup()
