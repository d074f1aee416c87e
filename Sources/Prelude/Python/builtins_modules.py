# What the natives of library modules hand over because it calls the program's own code.

def _with_list(function, iterable, *rest):
    return function(list(iterable), *rest)


def _with_two_lists(function, a, b):
    return function(list(a), list(b))


def _with_floats(function, *values):
    numbers = []
    for value in values:
        numbers.append(value if _type(value) is int or _type(value) is float else float(value))
    return function(*numbers)


def _product(iterable, result):
    for value in iterable:
        result = result * value
    return result


def _write_lines(stream, lines):
    for line in lines:
        stream.write(line)


def _deque_from(cls, target, iterable, maxlen):
    target.clear()
    target.maxlen = maxlen
    for value in iterable:
        target.append(value)
    return target


def _deque_extend(target, iterable, is_left):
    for value in iterable:
        if is_left:
            target.appendleft(value)
        else:
            target.append(value)


def _deque_remove(target, value):
    i = 0
    while i < len(target):
        if target[i] is value or target[i] == value:
            del target[i]
            return
        i += 1
    raise ValueError("deque.remove(x): x not in deque")


# `list[int]` and `int | str`: `types` has the classes, which annotations alone do not need.

def _generic_alias(origin, args):
    from types import GenericAlias
    return GenericAlias(origin, args)


def _union(a, b):
    if a is not None and not isinstance(a, type) or b is not None and not isinstance(b, type):
        return NotImplemented
    from types import _union
    return _union(a, b)


# `from module import name` where the module has a function for names it does not have.
def _import_from(getter, name, module):
    try:
        return getter(name)
    except AttributeError:
        raise ImportError(f"cannot import name '{name}' from '{module}' (unknown location)") from None


# A traceback's `tb_frame`.
def _frame_of(traceback, code, module):
    from _frames import Frame
    return Frame(code, traceback.tb_lineno, module)
