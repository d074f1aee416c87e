# Tracebacks as text and as data.
import traceback


def fail():
    raise ValueError("bad")


try:
    fail()
except ValueError as e:
    print(traceback.format_exception_only(e))
    print([(f.name, f.lineno, f.line) for f in traceback.extract_tb(e.__traceback__)])
    print(len(traceback.format_exception(e)), traceback.format_exc().split("\n")[-2])
    tb = e.__traceback__
    print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next.tb_lineno, tb.tb_next.tb_next)
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("k") from e
except KeyError as e:
    t = traceback.TracebackException.from_exception(e)
    print(t.exc_type, str(t), str(t.__cause__), [line for line in t.format() if "above" in line])


def stack():
    return [f.name for f in traceback.extract_stack()]


print(stack(), traceback.format_list([("f.py", 3, "g", "x = 1")]))


def recursive(n):
    return recursive(n - 1) if n else 1 / 0


try:
    recursive(10)
except ZeroDivisionError:
    print("Previous line repeated 7 more times" in traceback.format_exc())
