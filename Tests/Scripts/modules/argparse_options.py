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


p = argparse.ArgumentParser(prog="prog", description="A test program that does a number of things, one after another, until it is done.", epilog="the end")
p.add_argument("file", help="the file")
p.add_argument("rest", nargs="*", help="others")
p.add_argument("-n", "--num", type=int, default=4, help="a number (default: %(default)s)")
p.add_argument("-v", "--verbose", action="store_true", help="say more")
p.add_argument("-q", action="count", default=0)
p.add_argument("--mode", choices=["fast","slow"], required=False, help="which mode to use for the computation that follows after this long text")
p.add_argument("--pair", nargs=2, metavar=("A","B"))
p.add_argument("--many", nargs="+", type=float)
p.add_argument("--opt", nargs="?", const="c", default="d")
p.add_argument("--app", action="append")
p.add_argument("--no-color", dest="color", action="store_false")
p.add_argument("--hidden", help=argparse.SUPPRESS)
p.add_argument("--version", action="version", version="%(prog)s 1.0")
run(p, "f")  # expect: ('f',) Namespace(file='f', rest=[], num=4, verbose=False, q=0, mode=None, pair=None, many=None, opt='d', app=None, color=True, hidden=None)
run(p, "f", "-n", "3", "-v", "-qq")  # expect: ('f', '-n', '3', '-v', '-qq') Namespace(file='f', rest=[], num=3, verbose=True, q=2, mode=None, pair=None, many=None, opt='d', app=None, color=True, hidden=None)
run(p, "f", "x", "y", "--mode=fast", "--pair", "1", "2", "--many", "1", "2.5", "--opt")  # expect: ('f', 'x', 'y', '--mode=fast', '--pair', '1', '2', '--many', '1', '2.5', '--opt') Namespace(file='f', rest=['x', 'y'], num=4, verbose=False, q=0, mode='fast', pair=['1', '2'], many=[1.0, 2.5], opt='c', app=None, color=True, hidden=None)
run(p)
# expect: () ('exit', 2)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect: prog: error: the following arguments are required: file, rest
run(p, "f", "-n", "x")
# expect: ('f', '-n', 'x') ('exit', 2)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect: prog: error: argument -n/--num: invalid int value: 'x'
run(p, "f", "--mode", "mid")
# expect: ('f', '--mode', 'mid') ('exit', 2)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect: prog: error: argument --mode: invalid choice: 'mid' (choose from 'fast', 'slow')
run(p, "f", "--pair", "1")
# expect: ('f', '--pair', '1') ('exit', 2)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect: prog: error: argument --pair: expected 2 arguments
run(p, "f", "--bogus")
# expect: ('f', '--bogus') ('exit', 2)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect: prog: error: unrecognized arguments: --bogus
run(p, "-h")
# expect: ('-h',) ('exit', 0)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect:
# expect: A test program that does a number of things, one after another, until it is
# expect: done.
# expect:
# expect: positional arguments:
# expect:   file                  the file
# expect:   rest                  others
# expect:
# expect: options:
# expect:   -h, --help            show this help message and exit
# expect:   -n NUM, --num NUM     a number (default: 4)
# expect:   -v, --verbose         say more
# expect:   -q
# expect:   --mode {fast,slow}    which mode to use for the computation that follows
# expect:                         after this long text
# expect:   --pair A B
# expect:   --many MANY [MANY ...]
# expect:   --opt [OPT]
# expect:   --app APP
# expect:   --no-color
# expect:   --version             show program's version number and exit
# expect:
# expect: the end
run(p, "--version")
# expect: ('--version',) ('exit', 0)
# expect: prog 1.0
run(p, "f", "--app", "1", "--app", "2", "--no-color")  # expect: ('f', '--app', '1', '--app', '2', '--no-color') Namespace(file='f', rest=[], num=4, verbose=False, q=0, mode=None, pair=None, many=None, opt='d', app=['1', '2'], color=False, hidden=None)
run(p, "f", "--ver")
# expect: ('f', '--ver') ('exit', 2)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect: prog: error: ambiguous option: --ver could match --verbose, --version
run(p, "f", "--verb")  # expect: ('f', '--verb') Namespace(file='f', rest=[], num=4, verbose=True, q=0, mode=None, pair=None, many=None, opt='d', app=None, color=True, hidden=None)
run(p, "f", "-n3", "-vq")  # expect: ('f', '-n3', '-vq') Namespace(file='f', rest=[], num=3, verbose=True, q=1, mode=None, pair=None, many=None, opt='d', app=None, color=True, hidden=None)
run(p, "f", "-n=3")  # expect: ('f', '-n=3') Namespace(file='f', rest=[], num=3, verbose=False, q=0, mode=None, pair=None, many=None, opt='d', app=None, color=True, hidden=None)
run(p, "--num=7", "f", "--", "-x")  # expect: ('--num=7', 'f', '--', '-x') Namespace(file='f', rest=['-x'], num=7, verbose=False, q=0, mode=None, pair=None, many=None, opt='d', app=None, color=True, hidden=None)
run(p, "f", "-1")  # expect: ('f', '-1') Namespace(file='f', rest=['-1'], num=4, verbose=False, q=0, mode=None, pair=None, many=None, opt='d', app=None, color=True, hidden=None)
run(p, "f", "--m", "fast")
# expect: ('f', '--m', 'fast') ('exit', 2)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect: prog: error: ambiguous option: --m could match --mode, --many
run(p, "f","-n")
# expect: ('f', '-n') ('exit', 2)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect: prog: error: argument -n/--num: expected one argument
run(p, "f", "--verbose=3")
# expect: ('f', '--verbose=3') ('exit', 2)
# expect: usage: prog [-h] [-n NUM] [-v] [-q] [--mode {fast,slow}] [--pair A B]
# expect:             [--many MANY [MANY ...]] [--opt [OPT]] [--app APP] [--no-color]
# expect:             [--version]
# expect:             file [rest ...]
# expect: prog: error: argument -v/--verbose: ignored explicit argument '3'
run(p,"f","--hidden","h")  # expect: ('f', '--hidden', 'h') Namespace(file='f', rest=[], num=4, verbose=False, q=0, mode=None, pair=None, many=None, opt='d', app=None, color=True, hidden='h')
