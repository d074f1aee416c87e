# `unittest.util`: how values are shown in messages, and how sequences are compared.

_MAX_LENGTH = 80
_PLACEHOLDER_LEN = 12
_MIN_BEGIN_LEN = 5
_MIN_END_LEN = 5
_MIN_COMMON_LEN = 5
_MIN_DIFF_LEN = _MAX_LENGTH - (_MIN_BEGIN_LEN + _PLACEHOLDER_LEN + _MIN_COMMON_LEN + _PLACEHOLDER_LEN + _MIN_END_LEN)


def _shortened(s, begin, end):
    skipped = len(s) - begin - end
    if skipped > _PLACEHOLDER_LEN:
        s = "%s[%d chars]%s" % (s[:begin], skipped, s[len(s) - end:])
    return s


def _common_prefix(texts):
    first, last = min(texts), max(texts)
    i = 0
    while i < len(first) and i < len(last) and first[i] == last[i]:
        i += 1
    return first[:i]


def _common_shorten_repr(*args):
    args = tuple([safe_repr(arg) for arg in args])
    longest = max([len(text) for text in args])
    if longest <= _MAX_LENGTH:
        return args
    prefix = _common_prefix(args)
    n = len(prefix)
    common = _MAX_LENGTH - (longest - n + _MIN_BEGIN_LEN + _PLACEHOLDER_LEN)
    if common > _MIN_COMMON_LEN:
        prefix = _shortened(prefix, _MIN_BEGIN_LEN, common)
        return tuple([prefix + text[n:] for text in args])
    prefix = _shortened(prefix, _MIN_BEGIN_LEN, _MIN_COMMON_LEN)
    return tuple([prefix + _shortened(text[n:], _MIN_DIFF_LEN, _MIN_END_LEN) for text in args])


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + " [truncated]..."


def strclass(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _count_diff_all_purpose(actual, expected):
    # Triples (count in the first, count in the second, element) where the counts differ; elements need only `==`.
    s, t = list(actual), list(expected)
    missing = object()
    result = []
    for i, element in enumerate(s):
        if element is missing:
            continue
        in_s = in_t = 0
        for j in range(i, len(s)):
            if s[j] is not missing and s[j] == element:
                in_s += 1
                s[j] = missing
        for j, other in enumerate(t):
            if other is not missing and other == element:
                in_t += 1
                t[j] = missing
        if in_s != in_t:
            result.append((in_s, in_t, element))
    for i, element in enumerate(t):
        if element is missing:
            continue
        in_t = 0
        for j in range(i, len(t)):
            if t[j] is not missing and t[j] == element:
                in_t += 1
                t[j] = missing
        result.append((0, in_t, element))
    return result


def _count_diff_hashable(actual, expected):
    from collections import Counter
    s, t = Counter(actual), Counter(expected)
    result = []
    for element in s:
        if s[element] != t.get(element, 0):
            result.append((s[element], t.get(element, 0), element))
    for element in t:
        if element not in s:
            result.append((0, t[element], element))
    return result
