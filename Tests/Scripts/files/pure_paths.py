from pathlib import Path, PurePath

p = Path("a") / "b.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.parts)  # expect: a/b.tar.gz PosixPath('a/b.tar.gz') b.tar.gz b.tar .gz ['.tar', '.gz'] a [PosixPath('a'), PosixPath('.')] ('a', 'b.tar.gz')
print(Path("/x/y").is_absolute(), Path("/x/y") / "/z", Path("x", "y", Path("z")), Path(), Path(""), Path("a//b/./c/"))  # expect: True /z x/y/z . . a/b/c
print(Path("a") == Path("a/"), hash(Path("a")) == hash(Path("a")), sorted([Path("b"), Path("a/c"), Path("a")]))  # expect: True True [PosixPath('a'), PosixPath('a/c'), PosixPath('b')]
print(p.with_suffix(".x"), p.with_name("q"), p.with_stem("zz"), "pre" / p, p.joinpath("m", "n"))  # expect: a/b.tar.x a/q a/zz.gz pre/a/b.tar.gz a/b.tar.gz/m/n
print(Path("/a/b/c").relative_to("/a"), Path("/a/b").is_relative_to("/c"))  # expect: b/c False
for action in (lambda: Path("/a").relative_to("/b"), lambda: Path("a").with_suffix("b"), lambda: Path(3),
               lambda: Path("/").with_name("x"), lambda: Path("a") / 3):
    try:
        action()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
# expect: ValueError '/a' is not in the subpath of '/b' OR one path is relative and the other is absolute.
# expect: ValueError Invalid suffix 'b'
# expect: TypeError expected str, bytes or os.PathLike object, not int
# expect: ValueError PosixPath('/') has an empty name
# expect: TypeError unsupported operand type(s) for /: 'PosixPath' and 'int'
print(Path("x.py").match("*.py"), Path("/a/b.py").match("a/*.py"), PurePath("a/b"), isinstance(p, PurePath), type(p))  # expect: True True a/b True <class 'pathlib.PosixPath'>
print(f"{p}", f"{p!s:>12}", p.as_posix(), p.anchor, Path("/a").root)  # expect: a/b.tar.gz   a/b.tar.gz a/b.tar.gz  /
