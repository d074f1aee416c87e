import fnmatch
import glob
import os
import shutil
import tempfile

with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, "x.txt")
    with open(p, "w") as f:
        f.write("hi")
    print(os.listdir(d), [name[len(d):] for name in glob.glob(d + "/*.txt")], os.path.isdir(d))  # expect: ['x.txt'] ['/x.txt'] True
    os.makedirs(d + "/a/b")
    open(d + "/a/b/q.py", "w").close()
    shutil.copytree(d + "/a", d + "/c")
    print(sorted(os.listdir(d)), sorted(x[len(d):] for x in glob.glob(d + "/**/*.py", recursive=True)))  # expect: ['a', 'c', 'x.txt'] ['/a/b/q.py', '/c/b/q.py']
    shutil.move(p, d + "/c")
    print(sorted(os.listdir(d + "/c")))  # expect: ['b', 'x.txt']
    shutil.copy(d + "/c/x.txt", d + "/y")
    print(open(d + "/y").read())  # expect: hi
    shutil.rmtree(d + "/c")
    print(sorted(os.listdir(d)))  # expect: ['a', 'y']
print(os.path.exists(d))  # expect: False
with tempfile.NamedTemporaryFile("w+", suffix=".log") as t:
    t.write("abc")
    t.flush()
    t.seek(0)
    print(t.read(), t.name.endswith(".log"), os.path.exists(t.name))  # expect: abc True True
print(os.path.exists(t.name))  # expect: False
fd, name = tempfile.mkstemp()
os.write(fd, b"zz")
os.close(fd)
print(open(name, "rb").read())  # expect: b'zz'
os.remove(name)
try:
    shutil.rmtree("zzz")
except OSError as e:
    print(type(e).__name__, e)  # expect: FileNotFoundError [Errno 2] No such file or directory: 'zzz'
print(fnmatch.fnmatch("abc.py", "*.py"), fnmatch.fnmatch("a1", "a[!0-9]"), fnmatch.fnmatch("a1", "a[0-9]"))  # expect: True False True
print(fnmatch.filter(["a", "b"], "a"), fnmatch.translate("*.p?[a-z]"))  # expect: ['a'] (?s:.*\.p.[a-z])\Z
