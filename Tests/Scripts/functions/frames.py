# Frames as objects: code, line, variables, callers.

import inspect
import sys
import types


def inner(a):
    b = a + 1
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, sorted(frame.f_locals), isinstance(frame, types.FrameType))
    print(frame.f_back.f_code.co_name, frame.f_back.f_lineno - frame.f_back.f_code.co_firstlineno, frame.f_back.f_locals["x"])
    print(frame.f_back.f_back.f_code.co_name)
    return b


def outer():
    x = 5
    return inner(x)


print(outer())
# expect: inner 3 ['a', 'b', 'frame'] True
# expect: outer 2 5
# expect: <module>
# expect: 6


def caller_name():
    return sys._getframe(1).f_code.co_name, inspect.currentframe().f_back.f_code.co_name, inspect.stack()[1].function


def someone():
    return caller_name()


print(someone())  # expect: ('someone', 'someone', 'someone')
frame = sys._getframe()
print(frame.f_locals is not None, frame.f_globals["someone"] is someone, frame.f_code.co_name)  # expect: True True <module>
try:
    sys._getframe(100)
except ValueError as e:
    print(e)  # expect: call stack is not deep enough


def generator():
    local = 1
    yield local


g = generator()
print(g.gi_frame.f_lineno - g.gi_code.co_firstlineno, next(g), g.gi_frame.f_locals, g.gi_frame.f_code.co_name)  # expect: 0 1 {'local': 1} generator
list(g)
print(g.gi_frame)  # expect: None
try:
    outer(1)
except TypeError as e:
    print(e.__traceback__.tb_frame.f_code.co_name, isinstance(e.__traceback__.tb_frame, types.FrameType))  # expect: <module> True
