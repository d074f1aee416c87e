import os
from pathlib import Path
import tempfile

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

d = Path("dd")
d.mkdir(exist_ok=True)
(d / "s" / "t").mkdir(parents=True)
print((d / "f.txt").write_text("hey\nyou\n"), repr((d / "f.txt").read_text()), (d / "f.txt").read_bytes())  # expect: 8 'hey\nyou\n' b'hey\nyou\n'
(d / "s" / "g.txt").touch()
print(sorted(x.name for x in d.iterdir()), sorted(map(str, d.glob("*.txt"))), sorted(map(str, d.rglob("*.txt"))))  # expect: ['f.txt', 's'] ['dd/f.txt'] ['dd/f.txt', 'dd/s/g.txt']
print(sorted(map(str, d.glob("**/*"))), (d / "f.txt").stat().st_size)  # expect: ['dd/f.txt', 'dd/s', 'dd/s/g.txt', 'dd/s/t'] 8
with (d / "f.txt").open() as f:
    print([line for line in f])  # expect: ['hey\n', 'you\n']
for action in (lambda: (d / "nope").read_text(), lambda: (d / "nope").unlink(), lambda: d.mkdir(), lambda: d.rmdir()):
    try:
        action()
    except OSError as e:
        print(type(e).__name__, e)
# expect: FileNotFoundError [Errno 2] No such file or directory: 'dd/nope'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'dd/nope'
# expect: FileExistsError [Errno 17] File exists: 'dd'
# expect: OSError [Errno 39] Directory not empty: 'dd'
(d / "nope").unlink(missing_ok=True)
print((d / "f.txt").rename(d / "g.txt"), (d / "g.txt").exists(), (d / "f.txt").exists(), d.is_dir(), (d / "g.txt").is_file())  # expect: dd/g.txt True False True True
print(os.path.join(d, "x"), os.path.exists(d / "g.txt"), Path("x").absolute() == Path.cwd() / "x")  # expect: dd/x True True
os.chdir("/")
folder.cleanup()
