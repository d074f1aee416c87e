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


p = argparse.ArgumentParser(prog="p2")
g = p.add_mutually_exclusive_group(required=True)
g.add_argument("--a", action="store_true")
g.add_argument("--b", type=int)
p.add_argument("x", type=int, nargs="?", default="5")
p.add_argument("-t", "--threads", type=int, required=True, metavar="N", help="threads")
g2 = p.add_argument_group("extra", "more things")
g2.add_argument("--z", default="q", help="zed")
run(p, "--a", "-t", "1")  # expect: ('--a', '-t', '1') Namespace(a=True, b=None, x=5, threads=1, z='q')
run(p, "--a", "--b", "3", "-t", "1")
# expect: ('--a', '--b', '3', '-t', '1') ('exit', 2)
# expect: usage: p2 [-h] (--a | --b B) -t N [--z Z] [x]
# expect: p2: error: argument --b: not allowed with argument --a
run(p, "-t", "1")
# expect: ('-t', '1') ('exit', 2)
# expect: usage: p2 [-h] (--a | --b B) -t N [--z Z] [x]
# expect: p2: error: one of the arguments --a --b is required
run(p, "--a")
# expect: ('--a',) ('exit', 2)
# expect: usage: p2 [-h] (--a | --b B) -t N [--z Z] [x]
# expect: p2: error: the following arguments are required: -t/--threads
run(p, "-h")
# expect: ('-h',) ('exit', 0)
# expect: usage: p2 [-h] (--a | --b B) -t N [--z Z] [x]
# expect:
# expect: positional arguments:
# expect:   x
# expect:
# expect: options:
# expect:   -h, --help         show this help message and exit
# expect:   --a
# expect:   --b B
# expect:   -t N, --threads N  threads
# expect:
# expect: extra:
# expect:   more things
# expect:
# expect:   --z Z              zed
run(p, "--b", "1", "-t", "2", "9")  # expect: ('--b', '1', '-t', '2', '9') Namespace(a=False, b=1, x=9, threads=2, z='q')
p = argparse.ArgumentParser(prog="p3")
p.add_argument("--g", default=1)
sp = p.add_subparsers(dest="cmd", help="commands", required=True)
a = sp.add_parser("add", help="adds")
a.add_argument("n", type=int, nargs="+")
a.set_defaults(func="f_add")
b = sp.add_parser("sub", help="subs")
b.add_argument("--k")
run(p, "add", "1", "2")  # expect: ('add', '1', '2') Namespace(g=1, cmd='add', n=[1, 2], func='f_add')
run(p, "sub", "--k", "3")  # expect: ('sub', '--k', '3') Namespace(g=1, cmd='sub', k='3')
run(p)
# expect: () ('exit', 2)
# expect: usage: p3 [-h] [--g G] {add,sub} ...
# expect: p3: error: the following arguments are required: cmd
run(p, "mul")
# expect: ('mul',) ('exit', 2)
# expect: usage: p3 [-h] [--g G] {add,sub} ...
# expect: p3: error: argument cmd: invalid choice: 'mul' (choose from 'add', 'sub')
run(p, "-h")
# expect: ('-h',) ('exit', 0)
# expect: usage: p3 [-h] [--g G] {add,sub} ...
# expect:
# expect: positional arguments:
# expect:   {add,sub}   commands
# expect:     add       adds
# expect:     sub       subs
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
# expect:   --g G
run(p, "add", "-h")
# expect: ('add', '-h') ('exit', 0)
# expect: usage: p3 add [-h] n [n ...]
# expect:
# expect: positional arguments:
# expect:   n
# expect:
# expect: options:
# expect:   -h, --help  show this help message and exit
run(p, "add")
# expect: ('add',) ('exit', 2)
# expect: usage: p3 add [-h] n [n ...]
# expect: p3 add: error: the following arguments are required: n
run(p, "--g", "2", "sub")  # expect: ('--g', '2', 'sub') Namespace(g='2', cmd='sub', k=None)
run(p, "sub", "--zz")
# expect: ('sub', '--zz') ('exit', 2)
# expect: usage: p3 [-h] [--g G] {add,sub} ...
# expect: p3: error: unrecognized arguments: --zz
