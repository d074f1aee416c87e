# How values become text, where the program's own methods have a say: str, repr, ascii, format, % and str.format; and
# the numbers that objects say they are. Natives with a leading underscore are in Sources/Machine/Builtins.


def _str(x):
    text = _native_str(x)
    if text is not None:
        return text
    method = _user_special(x, '__str__')
    if method is None:
        return _exception_str(x) if _kind(x) == 'exception' else _repr(x)
    text = method()
    if not isinstance(text, str):
        raise TypeError('__str__ returned non-string (type ' + _type_name(text) + ')')
    return text


def _repr(x):
    method = _user_special(x, '__repr__')
    if method is None:
        return _container_repr(x)
    text = method()
    if not isinstance(text, str):
        raise TypeError('__repr__ returned non-string (type ' + _type_name(text) + ')')
    return text


def _ascii(x):
    text = repr(x)
    return text if text.isascii() else _escape(text)


# repr without regard to a `__repr__` of the value's own class.
def _container_repr(x):
    kind = _kind(x)
    if kind == 'plain':
        text = _native_repr(x)
        if text is None and _type_name(x) == 'method':
            return '<bound method ' + x.__func__.__qualname__ + ' of ' + repr(x.__self__) + '>'
        return _plain_repr(x) if text is None else text
    if kind == 'exception':
        args = _elements(x)
        return _type_name(x) + ('(' + repr(args[0]) + ')' if len(args) == 1 else repr(args))
    if not _enter_repr(x):
        if kind == 'list':
            return '[...]'
        if kind == 'tuple':
            return '(...)'
        if kind == 'dict':
            return '{...}'
        return '...' if kind == 'view' else _type_name(x) + '(...)'
    try:
        if kind == 'dict':
            return '{' + ', '.join(_item_reprs(x)) + '}'
        parts = []
        if kind == 'list' or kind == 'tuple':
            i = 0
            while (element := _element(x, i)) is not _END:
                parts.append(repr(element))
                i += 1
            inner = ', '.join(parts)
            if kind == 'list':
                return '[' + inner + ']'
            return '(' + inner + (',)' if i == 1 else ')')
        for element in _elements(x):
            parts.append(repr(element))
        inner = ', '.join(parts)
        if kind == 'view':
            return _type_name(x) + '([' + inner + '])'
        if kind == 'slice':
            return 'slice(' + inner + ')'
        if not parts:
            return _type_name(x) + '()'
        return '{' + inner + '}' if type(x) is set else _type_name(x) + '({' + inner + '})'
    finally:
        _leave_repr()


def _item_reprs(x):
    parts = []
    i = 0
    while (item := _element(x, i)) is not _END:
        if item is not None:
            key = repr(item[0])
            parts.append(key + ': ' + repr(item[1]))
        i += 1
    return parts


def _exception_str(x):
    args = _elements(x)
    if len(args) == 0:
        return ''
    if len(args) == 1:
        return repr(args[0]) if isinstance(x, KeyError) else str(args[0])
    if len(args) == 2 and isinstance(x, OSError):
        text = '[Errno ' + str(x.errno) + '] ' + str(x.strerror)
        if x.filename is not None:
            text += ': ' + repr(x.filename)
        if x.filename2 is not None:
            text += ' -> ' + repr(x.filename2)
        return text
    return repr(args)


def _object_ne(a, b):
    result = a.__eq__(b)
    return result if result is NotImplemented else not result


def _format(value, spec, conversion):
    if conversion:
        value = str(value) if conversion == 1 else repr(value) if conversion == 2 else ascii(value)
        return format(value, spec)
    method = _user_special(value, '__format__')
    if method is None:
        if spec:
            raise TypeError('unsupported format string passed to ' + _type_name(value) + '.__format__')
        return str(value)
    text = method(spec)
    if not isinstance(text, str):
        raise TypeError('__format__ must return a str, not ' + _type_name(text))
    return text


def _hash(x):
    method = _user_special(x, '__hash__')
    if method is None:
        hashes = []
        for element in x:
            hashes.append(hash(element))
        return _tuple_hash(tuple(hashes))
    result = method()
    if not isinstance(result, int):
        raise TypeError('__hash__ method should return an integer')
    if -0x8000000000000000 <= result <= 0x7fffffffffffffff:
        return -2 if result == -1 else int(result)
    return hash(int(result))


def _translate(text, table):
    parts = []
    for character in text:
        try:
            found = table[ord(character)]
        except LookupError:
            parts.append(character)
            continue
        if found is None:
            continue
        if isinstance(found, int):
            if not 0 <= found < 0x110000:
                raise ValueError('character mapping must be in range(0x110000)')
            parts.append(chr(found))
        elif isinstance(found, str):
            parts.append(found)
        else:
            raise TypeError('character mapping must return integer, None or str')
    return ''.join(parts)


def _bytes(x):
    method = _user_special(x, '__bytes__')
    if method is not None:
        result = method()
        if not isinstance(result, bytes):
            raise TypeError('__bytes__ returned non-bytes (type ' + _type_name(result) + ')')
        return result
    if _user_special(x, '__index__') is not None:
        return bytes(_index(x))
    try:
        iterator = iter(x)
    except TypeError:
        raise TypeError("cannot convert '" + _type_name(x) + "' object to bytes") from None
    values = []
    for value in iterator:
        values.append(value if type(value) is int else _index(value))
    return bytes(values)


# The text of `text % args`: the native walks the pieces, and asks for what only Python code can do.
def _format_percent(text, args):
    state = [0, None, None]
    while True:
        need = _percent(text, args, state)
        if type(need) is str:
            return need
        what, value = need
        if what == 'item':
            state[1] = (args[value],)
        elif what == 's':
            state[2] = (str(value),)
        elif what == 'r':
            state[2] = (repr(value),)
        elif what == 'a':
            state[2] = (ascii(value),)
        elif what == 'd':
            state[2] = (int(value),)
        elif what == 'x':
            state[2] = (_index(value),)
        else:
            state[2] = (float(value),)


def _str_format(self, /, *args, **kwargs):
    if not isinstance(self, str):
        raise TypeError("descriptor 'format' for 'str' objects doesn't apply to a '" + _type_name(self) + "' object")
    return _fill_template(self, args, kwargs, [None, 0], 2)


def _str_format_map(self, mapping, /):
    if not isinstance(self, str):
        raise TypeError("descriptor 'format_map' for 'str' objects doesn't apply to a '" + _type_name(self) + "' object")
    return _fill_template(self, None, mapping, [None, 0], 2)


_install_method(str, 'format', _str_format)
_install_method(str, 'format_map', _str_format_map)


# `numbering` holds whether fields are numbered automatically (None: no field yet), and the next number.
def _fill_template(text, args, mapping, numbering, depth):
    if depth <= 0:
        raise ValueError('Max string recursion exceeded')
    parts = []
    for piece in _template(text):
        if type(piece) is str:
            parts.append(piece)
            continue
        if type(piece) is not tuple:
            raise piece
        first, accessors, failure, conversion, spec, nested = piece
        value = _template_argument(first, args, mapping, numbering)
        for is_attribute, name in accessors:
            value = getattr(value, name) if is_attribute else value[name]
        if failure is not None:
            raise failure
        if type(conversion) is not int:
            raise conversion
        if conversion:
            value = str(value) if conversion == 1 else repr(value) if conversion == 2 else ascii(value)
        if nested:
            spec = _fill_template(spec, args, mapping, numbering, depth - 1)
        parts.append(format(value, spec))
    return ''.join(parts)


def _template_argument(first, args, mapping, numbering):
    if type(first) is str:
        return mapping[first]
    if first is None:
        if numbering[0] is False:
            raise ValueError('cannot switch from manual field specification to automatic field numbering')
        numbering[0] = True
        first = numbering[1]
        numbering[1] += 1
    else:
        if numbering[0] is True:
            raise ValueError('cannot switch from automatic field numbering to manual field specification')
        numbering[0] = False
    if args is None:
        raise ValueError('Format string contains positional fields')
    if first >= len(args):
        raise IndexError('Replacement index ' + str(first) + ' out of range for positional args tuple')
    return args[first]


# Numbers that objects say they are.


def _by_index(function, x):
    i = _index(x)
    if function == 'chr':
        return chr(i)
    return hex(i) if function == 'hex' else oct(i) if function == 'oct' else bin(i)


def _int(x):
    method = _user_special(x, '__int__')
    if method is not None:
        result = method()
        if not isinstance(result, int):
            raise TypeError('__int__ returned non-int (type ' + _type_name(result) + ')')
        return _exact_int('__int__', result)
    if _user_special(x, '__index__') is not None:
        return _index(x)
    method = _user_special(x, '__trunc__')
    if method is not None:
        _deprecate('The delegation of int() to __trunc__ is deprecated.')
        result = method()
        if isinstance(result, int):
            return int.__add__(result, 0)
        if _special(result, '__index__') is _END:
            raise TypeError('__trunc__ returned non-Integral (type ' + _type_name(result) + ')')
        return _index(result)
    if isinstance(x, memoryview) or _type(x).__module__ == 'array':
        return int(x.tobytes())
    raise TypeError("int() argument must be a string, a bytes-like object or a real number, not '"
                    + _type_name(x) + "'")


# What a special method returns that must be an int: of a subclass, its value.
def _exact_int(name, value):
    if _type(value) is int:
        return value
    _deprecate(name + ' returned non-int (type ' + _type_name(value) + ').  The ability to return an instance of a '
               'strict subclass of int is deprecated, and may be removed in a future version of Python.')
    return int.__add__(value, 0)


def _deprecate(text):
    import warnings
    warnings.warn(text, DeprecationWarning)


# int(text, base) with a base that has an `__index__`
def _with_index_base(value, base):
    return int(value, _index(base))


def _float(x):
    method = _user_special(x, '__float__')
    if method is not None:
        result = method()
        if not isinstance(result, float):
            raise TypeError(_type_name(x) + '.__float__ returned non-float (type ' + _type_name(result) + ')')
        return result
    if _user_special(x, '__index__') is not None:
        return float(_index(x))
    raise TypeError("float() argument must be a string or a real number, not '" + _type_name(x) + "'")


def _abs(x):
    method = _user_special(x, '__abs__')
    if method is None:
        raise TypeError("bad operand type for abs(): '" + _type_name(x) + "'")
    return method()


def _round(x, *digits):
    method = _user_special(x, '__round__')
    if method is None:
        raise TypeError('type ' + _type_name(x) + " doesn't define __round__ method")
    return method(*digits)


def _divmod(a, b):
    left = _user_special(a, '__divmod__')
    right = _user_special(b, '__rdivmod__')
    if right is not None and type(a) is not type(b) and isinstance(b, type(a)):
        result = right(a)
        if result is not NotImplemented:
            return result
        right = None
    if left is not None:
        result = left(b)
        if result is not NotImplemented:
            return result
    if right is not None and type(a) is not type(b):
        result = right(a)
        if result is not NotImplemented:
            return result
    raise TypeError("unsupported operand type(s) for divmod(): '" + _type_name(a) + "' and '" + _type_name(b) + "'")


def _pow_modulo(a, b, c):
    method = _user_special(a, '__pow__')
    if method is not None:
        result = method(b, c)
        if result is not NotImplemented:
            return result
    raise TypeError("unsupported operand type(s) for ** or pow(): '" + _type_name(a) + "', '" + _type_name(b)
                    + "', '" + _type_name(c) + "'")
