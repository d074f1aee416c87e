# `getopt`: options of a command line, as C's function of that name reads them.

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    return _read(args, shortopts, longopts, True)


def gnu_getopt(args, shortopts, longopts=[]):
    is_strict = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    return _read(args, shortopts.lstrip("+") if shortopts.startswith("+") else shortopts, longopts, is_strict)


def _read(args, short, long, stops_at_word):
    long = [long] if isinstance(long, str) else list(long)
    args = list(args)
    found = []
    words = []
    while args:
        one = args[0]
        if one == "--":
            words += args[1:]
            break
        if one.startswith("--"):
            args = _read_long(found, one[2:], long, args[1:])
        elif one.startswith("-") and one != "-":
            args = _read_short(found, one[1:], short, args[1:])
        elif stops_at_word:
            words += args
            break
        else:
            words.append(args.pop(0))
    return found, words


def _read_long(found, text, long, rest):
    name, equals, value = text.partition("=")
    possible = [one for one in long if one.startswith(name)]
    if not possible:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in possible or name + "=" in possible:
        takes = name + "=" in possible and name not in possible
    elif len(possible) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    else:
        takes = possible[0].endswith("=")
        name = possible[0].rstrip("=")
    if takes:
        if not equals:
            if not rest:
                raise GetoptError(f"option --{name} requires argument", name)
            value, rest = rest[0], rest[1:]
    elif equals:
        raise GetoptError(f"option --{name} must not have an argument", name)
    found.append(("--" + name, value if takes else ""))
    return rest


def _read_short(found, text, short, rest):
    while text:
        letter, text = text[0], text[1:]
        at = short.find(letter)
        if at < 0 or letter == ":":
            raise GetoptError(f"option -{letter} not recognized", letter)
        value = ""
        if short[at + 1:at + 2] == ":":
            if not text:
                if not rest:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                text, rest = rest[0], rest[1:]
            value, text = text, ""
        found.append(("-" + letter, value))
    return rest
