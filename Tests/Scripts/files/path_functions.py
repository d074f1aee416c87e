import os

print(os.path.join("a", "b", "/c", "d"), os.path.join("a/", "b"), os.path.join("a", ""))  # expect: /c/d a/b a/
print(os.path.split("/a/b/c"), os.path.split("/"), os.path.basename("x/y.z"), os.path.dirname("x/y.z"))  # expect: ('/a/b', 'c') ('/', '') y.z x
print(os.path.splitext("x/.bashrc"), os.path.splitext("a.tar.gz"), os.path.splitext("a.b/c"))  # expect: ('x/.bashrc', '') ('a.tar', '.gz') ('a.b/c', '')
print(os.path.normpath("a/../b/./c//d"), os.path.normpath("/../x"), os.path.normpath(""), os.path.normpath("../../a"))  # expect: b/c/d /x . ../../a
print(os.path.relpath("/a/b", "/a/c"), os.path.isabs("/a"), os.path.isabs("a"))  # expect: ../b True False
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonpath(["/usr/lib", "/usr/local"]))  # expect: /usr/l /usr
print(os.path.abspath("/a/../b"), os.sep, repr(os.linesep), os.name, os.path.exists("/no/such/file"))  # expect: /b / '\n' posix False
print(os.fspath("x"), os.fsencode("x"), os.path.expandvars("$NOPE x"))  # expect: x b'x' $NOPE x
try:
    os.fspath(3)
except TypeError as e:
    print(e)  # expect: expected str, bytes or os.PathLike object, not int
