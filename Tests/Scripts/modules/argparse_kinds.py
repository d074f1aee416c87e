import argparse
import io
import sys


def run(p, *argv):
    old = sys.stderr, sys.stdout
    sys.stderr = sys.stdout = s = io.StringIO()
    try:
        r = p.parse_args(list(argv))
    except SystemExit as e:
        r = ("exit", e.code)
    finally:
        sys.stderr, sys.stdout = old
    print(argv, r)
    print(s.getvalue(), end="")


p = argparse.ArgumentParser(prog="p4", formatter_class=argparse.ArgumentDefaultsHelpFormatter, usage="%(prog)s [options]")
p.add_argument("--x", default=3, help="ex")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="f")
run(p, "--no-flag")  # expect: ('--no-flag',) Namespace(x=3, flag=False)
run(p, "-h")
# expect: ('-h',) ('exit', 0)
# expect: usage: p4 [options]
# expect:
# expect: options:
# expect:   -h, --help         show this help message and exit
# expect:   --x X              ex (default: 3)
# expect:   --flag, --no-flag  f (default: True)
run(p, "--flag", "--x", "1")  # expect: ('--flag', '--x', '1') Namespace(x='1', flag=True)
print(p.parse_known_args(["--x","1","--u","2"]), argparse.Namespace(a=1,b="x"), argparse.Namespace(a=1)==argparse.Namespace(a=1), "a" in argparse.Namespace(a=1), vars(p.parse_args([])))  # expect: (Namespace(x='1', flag=True), ['--u', '2']) Namespace(a=1, b='x') True True {'x': 3, 'flag': True}
p = argparse.ArgumentParser(prog="p5")
p.add_argument("src", nargs="+")
p.add_argument("dst")
p.add_argument("-o", action="append_const", const=1)
run(p, "a", "b", "c")  # expect: ('a', 'b', 'c') Namespace(src=['a', 'b'], dst='c', o=None)
run(p, "a")
# expect: ('a',) ('exit', 2)
# expect: usage: p5 [-h] [-o] src [src ...] dst
# expect: p5: error: the following arguments are required: dst
run(p, "a", "-o", "b")  # expect: ('a', '-o', 'b') Namespace(src=['a'], dst='b', o=[1])
run(p, "-h")
# expect: ('-h',) ('exit', 0)
# expect: usage: p5 [-h] [-o] src [src ...] dst
# expect:
# expect: positional arguments:
# expect:   src
# expect:   dst
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect:   -o
def pos(s):
    v = int(s)
    if v <= 0: raise argparse.ArgumentTypeError(f"{s} is not positive")
    return v
p = argparse.ArgumentParser(prog="p6")
p.add_argument("--n", type=pos)
p.add_argument("cmd", nargs=argparse.REMAINDER)
run(p, "--n", "0")
# expect: ('--n', '0') ('exit', 2)
# expect: usage: p6 [-h] [--n N] ...
# expect: p6: error: argument --n: 0 is not positive
run(p, "--n", "3", "ls", "-l")  # expect: ('--n', '3', 'ls', '-l') Namespace(n=3, cmd=['ls', '-l'])
run(p, "--n", "abc")
# expect: ('--n', 'abc') ('exit', 2)
# expect: usage: p6 [-h] [--n N] ...
# expect: p6: error: argument --n: invalid pos value: 'abc'
try: p.add_argument("--n")
except argparse.ArgumentError as e: print(e)  # expect: argument --n: conflicting option string: --n
