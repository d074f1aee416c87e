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
