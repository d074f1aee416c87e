import io
import os
import sys

old = sys.stdout
sys.stdout = s = io.StringIO()
print("caught")
sys.stdout.write("too")
sys.stdout = old
print(repr(s.getvalue()))  # expect: 'caught\ntoo'
sys.stdin = io.StringIO("q\nr\n")
print(input(), input())  # expect: q r
try:
    input()
except EOFError as e:
    print(e)  # expect: EOF when reading a line
print(sys.stdin is sys.__stdin__)  # expect: False
print(os.getenv("NO_SUCH_VARIABLE"), os.getenv("NO_SUCH_VARIABLE", 3), len(os.urandom(8)), os.cpu_count() > 0)  # expect: None 3 8 True


def f():
    return sys._getframe().f_code.co_name, sys._getframe(1).f_lineno, sys._getframe().f_back.f_code.co_name


print(f())  # expect: ('f', 25, '<module>')
