# `_string`: what `string.Formatter` and its tests take apart a template with.

from string import _field_path, _fields


def formatter_parser(template, /):
    if not isinstance(template, str):
        raise TypeError(f"expected str, got {type(template).__name__}")
    return _fields(template)


def formatter_field_name_split(name, /):
    if not isinstance(name, str):
        raise TypeError(f"expected str, got {type(name).__name__}")
    first, rest = _field_path(name)
    return first, iter(rest)
