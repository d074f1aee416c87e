import os
import tempfile

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

def attempt(*args, **keywords):
    try:
        print(open(*args, **keywords))
    except Exception as e:
        print(type(e).__name__, e)


attempt("nope")  # expect: FileNotFoundError [Errno 2] No such file or directory: 'nope'
attempt("no/such/file", "w")  # expect: FileNotFoundError [Errno 2] No such file or directory: 'no/such/file'
attempt(".")  # expect: IsADirectoryError [Errno 21] Is a directory: '.'
for mode in ("q", "rw", "rbt", "", "w+x", "bb"):
    attempt("b", mode)
# expect: ValueError invalid mode: 'q'
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: ValueError can't have text and binary mode at once
# expect: ValueError Must have exactly one of create/read/write/append mode and at most one plus
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: ValueError invalid mode: 'bb'
attempt("b", "wb", encoding="utf-8")  # expect: ValueError binary mode doesn't take an encoding argument
attempt("b", newline="x")  # expect: FileNotFoundError [Errno 2] No such file or directory: 'b'
attempt(3.5)  # expect: TypeError expected str, bytes or os.PathLike object, not float
open("b", "x").close()
attempt("b", "x")  # expect: FileExistsError [Errno 17] File exists: 'b'
attempt("b/c")  # expect: NotADirectoryError [Errno 20] Not a directory: 'b/c'
f = open("b", "w")
try:
    f.read()
except OSError as e:
    print(type(e), e, isinstance(e, ValueError))  # expect: <class 'io.UnsupportedOperation'> not readable True
f.close()
try:
    f.write("x")
except ValueError as e:
    print(e)  # expect: I/O operation on closed file.
try:
    open("b").write("x")
except OSError as e:
    print(e)  # expect: not writable
try:
    open("b", "wb").write("x")
except TypeError as e:
    print(e)  # expect: a bytes-like object is required, not 'str'
try:
    open("b", "w").write(b"x")
except TypeError as e:
    print(e)  # expect: write() argument must be str, not bytes
os.chdir("/")
folder.cleanup()
