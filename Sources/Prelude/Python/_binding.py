# Binding of arguments to names, as the machine does it for functions, for callables whose parameters are known only
# when the program runs: named tuples, dataclasses, `inspect.Signature`.

_MISSING = object()


def _listed(names):
    quoted = [f"'{name}'" for name in names]
    if len(quoted) <= 2:
        return " and ".join(quoted)
    return ", ".join(quoted[:-1]) + ", and " + quoted[-1]


def bind(function, positional, keyword_only, defaults, args, kwargs, offset=0):
    """The values in order of the names; `defaults` has those of optional ones. TypeError as CPython words it.

    `offset` counts parameters that are bound already (self): they count in the messages only."""
    values = dict(zip(positional, args))
    for key, value in kwargs.items():
        if key in values:
            raise TypeError(f"{function} got multiple values for argument '{key}'")
        if key not in positional and key not in keyword_only:
            raise TypeError(f"{function} got an unexpected keyword argument '{key}'")
        values[key] = value
    if len(args) > len(positional):
        raise _too_many(function, positional, keyword_only, defaults, args, kwargs, offset)
    for names, kind in ((positional, "positional"), (keyword_only, "keyword-only")):
        missing = [name for name in names if name not in values and name not in defaults]
        if missing:
            s = "" if len(missing) == 1 else "s"
            raise TypeError(f"{function} missing {len(missing)} required {kind} argument{s}: {_listed(missing)}")
    return [values[name] if name in values else defaults[name] for name in (*positional, *keyword_only)]


def _too_many(function, positional, keyword_only, defaults, args, kwargs, offset):
    most = len(positional) + offset
    least = most - len([name for name in positional if name in defaults])
    takes = f"{most}" if least == most else f"from {least} to {most}"
    s = "" if most == 1 and least == most else "s"
    given = len(args) + offset
    named = len([key for key in kwargs if key in keyword_only])
    if named:
        words = (f"{given} positional argument{'' if given == 1 else 's'} "
                 f"(and {named} keyword-only argument{'' if named == 1 else 's'}) were given")
    else:
        words = f"{given} {'was' if given == 1 else 'were'} given"
    return TypeError(f"{function} takes {takes} positional argument{s} but {words}")
