import os
import tempfile

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

os.makedirs("d/e/f", exist_ok=True)
for action in (lambda: os.mkdir("d"), lambda: os.rmdir("d"), lambda: os.listdir("zz"), lambda: os.rename("zz", "yy"),
               lambda: os.remove("zz"), lambda: os.rmdir("zz"), lambda: os.remove("zz/y"), lambda: os.makedirs("d/e")):
    try:
        action()
    except OSError as e:
        print(type(e).__name__, e)
# expect: FileExistsError [Errno 17] File exists: 'd'
# expect: OSError [Errno 39] Directory not empty: 'd'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'zz'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'zz' -> 'yy'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'zz'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'zz'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'zz/y'
# expect: FileExistsError [Errno 17] File exists: 'd/e'
for name in ("d/1", "d/e/2", "d/e/f/3"):
    open(name, "w").close()
print([(r, sorted(d), sorted(f)) for r, d, f in os.walk("d")])  # expect: [('d', ['e'], ['1']), ('d/e', ['f'], ['2']), ('d/e/f', [], ['3'])]
print([r for r, d, f in os.walk("d", topdown=False)])  # expect: ['d/e/f', 'd/e', 'd']
os.rename("d/1", "d/one")
os.replace("d/one", "d/e/2")
print(os.listdir("d"), sorted(os.listdir("d/e")), os.path.isdir("d/e"), os.path.isfile("d/e/2"), os.path.exists("d/1"))  # expect: ['e'] ['2', 'f'] True True False
print(sorted([(entry.name, entry.is_dir()) for entry in os.scandir("d/e")]))  # expect: [('2', False), ('f', True)]
print(os.stat("d/e/2").st_size, os.access("d", os.R_OK), os.path.getsize("d/e/2"))  # expect: 0 True 0
os.remove("d/e/2")
os.removedirs("d/e/f") if not os.listdir("d/e/f") else print("not empty")  # expect: not empty
os.chdir("/")
folder.cleanup()
