# `copy`: shallow and deep copies.

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_MISSING = object()
_ATOMS = (int, float, bool, str, bytes, range, slice, type, _NoneType, type(NotImplemented), type(...), _function,
          type(len), property, type(_function.__init__), type((lambda: 0).__code__))
_dispatch_table = {}


def _is_atom(cls):
    return cls in _ATOMS or _is_subtype(cls, type) or cls.__name__ == "complex" and cls.__module__ == "builtins"


def copy(x):
    cls = type(x)
    if _is_atom(cls) or cls is tuple or cls is frozenset:
        return x
    if cls is list or cls is dict or cls is set or cls is _deque:
        return x.copy()
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    parts = _reduced(x, cls, "shallow")
    if isinstance(parts, str):
        return x
    return _rebuild(x, None, parts)


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    key = id(x)
    y = memo.get(key, _MISSING)
    if y is not _MISSING:
        return y
    cls = type(x)
    if _is_atom(cls):
        return x
    if cls is list:
        y = []
        memo[key] = y
        for value in x:
            y.append(deepcopy(value, memo))
    elif cls is dict:
        y = {}
        memo[key] = y
        for k, value in x.items():
            y[deepcopy(k, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = _deep_tuple(x, memo, key)
    elif cls is type(_Method().method):
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        method = getattr(x, "__deepcopy__", None)
        if method is not None:
            y = method(memo)
        elif cls is set or cls is frozenset:
            y = cls([deepcopy(value, memo) for value in x])
        elif cls is _deque:
            y = _deque((), x.maxlen)
            memo[key] = y
            for value in x:
                y.append(deepcopy(value, memo))
        else:
            parts = _reduced(x, cls, "deep")
            y = x if isinstance(parts, str) else _rebuild(x, memo, parts)
    if y is not x:
        memo[key] = y
        # `x` must live as long as the memo: its id must not be given to another.
        memo.setdefault(id(memo), []).append(x)
    return y


class _Method:
    def method(self):
        pass


def _deep_tuple(x, memo, key):
    values = [deepcopy(value, memo) for value in x]
    # A tuple that contains itself has been copied meanwhile.
    if key in memo:
        return memo[key]
    for old, new in zip(x, values):
        if old is not new:
            return tuple(values)
    return x


def _reduced(x, cls, kind):
    from copyreg import dispatch_table
    reducer = dispatch_table.get(cls)
    if reducer is not None:
        return reducer(x)
    reducer = getattr(x, "__reduce_ex__", None)
    if reducer is not None:
        return reducer(4)
    reducer = getattr(x, "__reduce__", None)
    if reducer is None:
        raise Error(f"un({kind})copyable object of type {cls}")
    return reducer()


def _rebuild(x, memo, parts):
    # As pickle would: `parts` are a function, its arguments, and perhaps state, list items and dict items.
    deep = memo is not None
    if len(parts) > 5:
        raise TypeError("a copy is made of at most five parts")
    function, args = parts[0], parts[1]
    state = parts[2] if len(parts) > 2 else None
    items = parts[3] if len(parts) > 3 else None
    pairs = parts[4] if len(parts) > 4 else None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = function(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                for name, value in state.items():
                    object.__setattr__(y, name, value)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for value in items:
            y.append(deepcopy(value, memo) if deep else value)
    if pairs is not None:
        for k, value in pairs:
            if deep:
                k = deepcopy(k, memo)
                value = deepcopy(value, memo)
            y[k] = value
    return y
