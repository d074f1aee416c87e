# `fnmatch`: names against shell patterns, matched directly.

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def fnmatchcase(name, pat):
    # Backtracks to the last star only: earlier ones need not take more than they have.
    i = j = 0
    star = -1
    mark = 0
    while i < len(name):
        if j < len(pat) and pat[j:j + 1] in ("*", b"*"):
            star = j
            mark = i
            j += 1
            continue
        length = _one(name[i:i + 1], pat, j) if j < len(pat) else 0
        if length:
            i += 1
            j += length
        elif star >= 0:
            mark += 1
            i = mark
            j = star + 1
        else:
            return False
    while j < len(pat) and pat[j:j + 1] in ("*", b"*"):
        j += 1
    return j == len(pat)


def _one(c, pat, j):
    # How much of the pattern matches one character; 0: it does not.
    p = pat[j:j + 1]
    if p in ("?", b"?"):
        return 1
    if p in ("[", b"["):
        close = "]" if isinstance(pat, str) else b"]"
        begin = j + 1
        if pat[begin:begin + 1] in ("!", b"!"):
            begin += 1
        end = pat.find(close, begin + 1)
        if end >= 0:
            is_in = _in_set(c, pat[begin:end])
            return end + 1 - j if is_in == (begin == j + 1) else 0
    return 1 if p == c else 0


def _in_set(c, chars):
    k = 0
    while k < len(chars):
        if chars[k + 1:k + 2] in ("-", b"-") and k + 2 < len(chars):
            if chars[k:k + 1] <= c <= chars[k + 2:k + 3]:
                return True
            k += 3
        else:
            if chars[k:k + 1] == c:
                return True
            k += 1
    return False


def filter(names, pat):
    return [name for name in names if fnmatchcase(name, pat)]


def translate(pat):
    parts = []
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == "*":
            if not parts or parts[-1] != ".*":
                parts.append(".*")
        elif c == "?":
            parts.append(".")
        elif c == "[":
            end = pat.find("]", i + 2 if pat[i:i + 1] == "!" else i + 1)
            if end < 0:
                parts.append("\\[")
            else:
                chars = pat[i:end].replace("\\", "\\\\")
                i = end + 1
                if chars[0] == "!":
                    chars = "^" + chars[1:]
                elif chars[0] in "^[":
                    chars = "\\" + chars
                parts.append("[" + chars + "]")
        elif c.isalnum() or c == "_":
            parts.append(c)
        else:
            parts.append("\\" + c if ord(c) < 128 else c)
    return "(?s:" + "".join(parts) + ")\\Z"
