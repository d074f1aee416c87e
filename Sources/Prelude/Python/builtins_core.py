# The core of the builtins in Python: whatever the machine hands over because it calls the program's own code.
#
# Names that begin with an underscore are hidden from programs; all others become builtins. Frames of this module are
# never shown in a traceback, and only the program's code that it calls has switch points.


# --- The program and its threads ---

def _run_main(body):
    try:
        body()
    except SystemExit as e:
        _exit_with(e)
    except BaseException as e:
        # Its traceback keeps the frames alive.
        error = e
        sys = _modules().get("sys")
        if sys is None:
            _report(e, None)
        else:
            sys._uncaught(e)
        _set_exit_status(130 if isinstance(e, KeyboardInterrupt) else 1)
    threading = _modules().get("threading")
    exits = threading is not None and threading._threading_atexits
    if not exits and (_has_daemons(threading) or _has_daemons(_modules().get("_thread"))):
        # The end cuts daemons off: how far they come up to then is for the scheduler to say.
        _await_threads()
    atexit = _modules().get("atexit")
    if exits or atexit is not None and atexit._ncallbacks():
        import atexit
        atexit._finish()
    tasks = _modules().get("asyncio.tasks")
    if tasks is not None and tasks._pending_tasks:
        _await_threads()
        tasks._at_end()
    if _finalization.is_needed():
        _await_threads()
        _collect()
        error = None
        _finalize_each(_finalization.last())


# An entry at the prompt: nothing ends with it.
def _run_entry(body):
    try:
        body()
    except SystemExit as e:
        _exit_with(e)
    except BaseException as e:
        _report(e, None)
        _set_exit_status(1)


def _has_daemons(module):
    return module is not None and module._has_daemons


def _await_threads():
    threading = _modules().get("threading")
    waiting = True
    while waiting:
        waiting = [t for t in _live_threads() if t is not None and not t._daemonic and t is not threading.main_thread()]
        if waiting:
            waiting[0].join()


# Makes the calls that the death of objects asks for, then lets go of the other objects, one after the other.
def _finalize(calls, rest):
    while calls:
        function, argument = calls.pop(0)
        try:
            function(argument)
        except BaseException as e:
            _report_ignored(e, argument if function is _generator_close else function)
        function = argument = None
    while rest:
        argument = rest.pop(0)
        argument = None


def _finalize_each(cells):
    for cell in cells:
        call = _finalization.call(cell)
        if call is not None:
            _finalize([call], [])
        call = None


def _collect():
    calls, cells = _finalization.begin_collection()
    _finalize(calls, [])
    _finalize_each(cells)
    return _finalization.end_collection()


def _report_ignored(e, where):
    sys = _modules().get("sys")
    if sys is not None and sys.unraisablehook is not sys.__unraisablehook__:
        return sys.unraisablehook(sys.UnraisableHookArgs(type(e), e, e.__traceback__, None, where))
    text = _system.traceback_text(e, [_exception_text(x) for x in _exception_chain(e)])
    _write(2, "Exception ignored in: " + repr(where) + "\n" + text)


def _exit_with(e):
    code = e.code
    if code is None:
        _set_exit_status(0)
    elif _type(code) is int or _type(code) is bool:
        _set_exit_status(code + 0)
    else:
        _write(2, _str(code) + "\n")
        _set_exit_status(1)


def _report(e, thread):
    _print_exception(e, [_exception_text(x) for x in _exception_chain(e)], thread)


# As the report of an exception that nobody caught, but to what `sys.stderr` is now.
def _report_to(stream, e, is_raised=True):
    stream.write(_system.traceback_text(e, [_exception_text(x) for x in _exception_chain(e)], is_raised))


def _exception_text(e):
    try:
        return _str(e)
    except Exception:
        return "<exception str() failed>"


def _displayhook(value):
    if value is None:
        return
    sys = _modules().get("sys")
    if sys is None or sys.stdout is sys.__stdout__:
        _write(1, _repr(value) + "\n")
    else:
        print(_repr(value))


# --- Attributes ---

def _getattribute(obj, name):
    cls = _type(obj)
    try:
        return _lookup(cls, "__getattribute__")(obj, name)
    except AttributeError:
        if _lookup(cls, "__getattr__") is None:
            raise
    return _getattr_fallback(obj, name)


# An error of `__getattr__` says what was looked for, unless it says so itself.
def _getattr_fallback(obj, name):
    try:
        return _special(obj, "__getattr__")(name)
    except AttributeError as e:
        if e.name is None and e.obj is None:
            e.name = name
            e.obj = obj
        raise


def _getattr(obj, name, default):
    try:
        return _getattribute_native(obj, name)
    except AttributeError:
        return default


def _hasattr(obj, name):
    try:
        _getattribute_native(obj, name)
    except AttributeError:
        return False
    return True


# A special method that is no function: a staticmethod, an object with `__call__` …
def _bound_when_called(name):
    def call(obj, *args, **keywords):
        return _special(obj, name)(*args, **keywords)
    return call


def _descriptor_get(descriptor, obj, cls):
    return _lookup(_type(descriptor), "__get__")(descriptor, obj, cls)


def _descriptor_set(descriptor, obj, value):
    _lookup(_type(descriptor), "__set__")(descriptor, obj, value)


def _descriptor_delete(descriptor, obj):
    _lookup(_type(descriptor), "__delete__")(descriptor, obj)


# --- `cls.__dict__` ---

def _class_dict(namespace):
    from _proxies import mappingproxy
    return mappingproxy(namespace)


def _set_args(e, values):
    e.args = tuple(values)


# --- Truth and operators ---

def _truth(obj):
    method = _user_method(obj, "__bool__")
    if method is not None:
        result = method(obj)
        if result is True or result is False:
            return result
        raise TypeError("__bool__ should return bool, returned " + _type(result).__name__)
    return _len(obj) != 0


_BINARY = ("__add__", "__sub__", "__mul__", "__matmul__", "__truediv__", "__mod__", "__pow__", "__lshift__",
           "__rshift__", "__or__", "__xor__", "__and__", "__floordiv__")
_REFLECTED = ("__radd__", "__rsub__", "__rmul__", "__rmatmul__", "__rtruediv__", "__rmod__", "__rpow__",
              "__rlshift__", "__rrshift__", "__ror__", "__rxor__", "__rand__", "__rfloordiv__")
_IN_PLACE = ("__iadd__", "__isub__", "__imul__", "__imatmul__", "__itruediv__", "__imod__", "__ipow__",
             "__ilshift__", "__irshift__", "__ior__", "__ixor__", "__iand__", "__ifloordiv__")


def _binary_or_not(op, a, b):
    left = _type(a)
    right = _type(b)
    method = _lookup(left, _BINARY[op])
    reflected = None if left is right else _lookup(right, _REFLECTED[op])
    if reflected is not None and _is_subtype(right, left) and reflected is not _lookup(left, _REFLECTED[op]):
        result = reflected(b, a)
        if result is not NotImplemented:
            return result
        reflected = None
    if reflected is not None and (op == 0 or op == 2) and _is_concatenation(method, op):
        # What sequences do with + and * comes after what the right operand does.
        result = reflected(b, a)
        if result is not NotImplemented:
            return result
        reflected = None
    if method is not None:
        result = method(a, b)
        if result is not NotImplemented:
            return result
    if reflected is not None:
        return reflected(b, a)
    if op == 9:
        return _union(a, b)
    return NotImplemented


def _is_concatenation(method, op):
    for cls in (list, tuple, str, bytes, bytearray, _deque):
        if method is _lookup(cls, _BINARY[op]):
            return True
    return False


def _binary(op, a, b):
    result = _binary_or_not(op, a, b)
    if result is NotImplemented:
        return _no_operator(op, a, b, False)
    return result


def _inplace(op, a, b):
    method = _user_method(a, _IN_PLACE[op])
    if method is not None:
        result = method(a, b)
        if result is not NotImplemented:
            return result
    if _is_subtype(_type(a), list) and op == 0:
        a.extend(b)
        return a
    result = _binary_or_not(op, a, b)
    if result is NotImplemented:
        return _no_operator(op, a, b, True)
    return result


_COMPARE = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__")
_SWAPPED = ("__eq__", "__ne__", "__gt__", "__ge__", "__lt__", "__le__")
_RELATIONS = ("==", "!=", "<", "<=", ">", ">=")


def _compare_method(op, a, b, name):
    method = _user_method(a, name)
    if method is not None:
        return method(a, b)
    if _is_atom(a):
        return _lookup(_type(a), name)(a, b)
    if op < 2:
        if op == 1 and _user_method(a, "__eq__") is not None:
            result = _user_method(a, "__eq__")(a, b)
            return NotImplemented if result is NotImplemented else not result
    elif _lookup(_type(a), name) is None:
        return NotImplemented
    return _native_compare(op, a, b)


def _native_compare(op, a, b):
    if _is_list_or_tuple(a) and _is_list_or_tuple(b) and _sequence_type(a) is _sequence_type(b):
        return _compare_sequences(op, a, b)
    if _is_subtype(_type(a), dict) and _is_subtype(_type(b), dict) and op < 2:
        return _equal_dicts(a, b) == (op == 0)
    if _is_set_like(a) and _is_set_like(b):
        return _compare_sets(op, a, b)
    if op < 2:
        return (a is b) == (op == 0) if a is b else NotImplemented
    return NotImplemented


def _compare(op, a, b):
    left = _type(a)
    right = _type(b)
    swapped = False
    if left is not right and _is_subtype(right, left) and _user_method(b, _SWAPPED[op]) is not None:
        swapped = True
        result = _compare_method(_SWAP[op], b, a, _SWAPPED[op])
        if result is not NotImplemented:
            return result
    result = _compare_method(op, a, b, _COMPARE[op])
    if result is not NotImplemented:
        return result
    if not swapped:
        result = _compare_method(_SWAP[op], b, a, _SWAPPED[op])
        if result is not NotImplemented:
            return result
    if op == 0:
        return a is b
    if op == 1:
        return a is not b
    return _no_order(_RELATIONS[op], a, b)


_SWAP = (0, 1, 4, 5, 2, 3)


def _is_list_or_tuple(x):
    return _is_subtype(_type(x), list) or _is_subtype(_type(x), tuple)


def _sequence_type(x):
    return list if _is_subtype(_type(x), list) else tuple


def _is_set_like(x):
    cls = _type(x)
    return _is_subtype(cls, set) or _is_subtype(cls, frozenset) or cls is _dict_keys or cls is _dict_items


def _compare_sequences(op, a, b):
    return _sequence_compare(op, a, b)


def _relation(op, x, y):
    if op == 0:
        return x == y
    if op == 1:
        return x != y
    if op == 2:
        return x < y
    if op == 3:
        return x <= y
    if op == 4:
        return x > y
    return x >= y


def _equal_dicts(a, b):
    return _same_entries(a, b)


def _compare_sets(op, a, b):
    if op == 0 or op == 1:
        same = len(a) == len(b) and _contains_all(b, a)
        return same == (op == 0)
    if op == 2:
        return len(a) < len(b) and _contains_all(b, a)
    if op == 3:
        return len(a) <= len(b) and _contains_all(b, a)
    if op == 4:
        return len(a) > len(b) and _contains_all(a, b)
    return len(a) >= len(b) and _contains_all(a, b)


def _contains_all(container, elements):
    for x in elements:
        if x not in container:
            return False
    return True


def _equal(a, b):
    return a is b or a == b


def _less(a, b):
    return a < b


_UNARY = ("__invert__", "__pos__", "__neg__")
_UNARY_SYMBOLS = ("~", "+", "-")


def _unary(op, a):
    method = _lookup(_type(a), _UNARY[op])
    if method is None:
        raise TypeError("bad operand type for unary " + _UNARY_SYMBOLS[op] + ": '" + _type_name(a) + "'")
    return method(a)


def _reduce_index(a):
    return None


# --- Classes ---

def _build_class(body, name, *bases, metaclass=None, **keywords):
    resolved = bases
    for base in bases:
        if not isinstance(base, type):
            resolved = _resolve_bases(bases)
            break
    if metaclass is None:
        metaclass = _type(resolved[0]) if resolved else type
    if isinstance(metaclass, type):
        metaclass = _winner(metaclass, resolved)
    prepare = None if metaclass is type else _getattr(metaclass, "__prepare__", None)
    if prepare is None:
        namespace = {}
    else:
        namespace = prepare(name, resolved, **keywords)
        if not _is_subtype(_type(namespace), dict) and not hasattr(namespace, "__setitem__"):
            raise TypeError((metaclass.__name__ if isinstance(metaclass, type) else "<metaclass>")
                            + ".__prepare__() must return a mapping, not " + _type(namespace).__name__)
    cell = body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    if cell is not None:
        namespace["__classcell__"] = cell
    if metaclass is type:
        cls = _type_new(type, name, resolved, namespace, keywords)
    else:
        cls = metaclass(name, resolved, namespace, **keywords)
    return cls


def _delete_name(namespace, name):
    try:
        del namespace[name]
    except KeyError:
        raise NameError(f"name '{name}' is not defined") from None


# A name read in a class body whose namespace is a mapping of the metaclass's own.
def _load_name(namespace, name, module):
    try:
        return namespace[name]
    except KeyError:
        pass
    return _global_name(module, name)


# The metaclass of a class: the most derived one of its own and its bases'.
def _winner(metaclass, bases):
    for base in bases:
        other = _type(base)
        if _is_subtype(other, metaclass):
            metaclass = other
        elif not _is_subtype(metaclass, other):
            raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                            "subclass of the metaclasses of all its bases")
    return metaclass


def _resolve_bases(bases):
    result = []
    for base in bases:
        if isinstance(base, type):
            result.append(base)
            continue
        entries = _getattr(base, "__mro_entries__", None)
        if entries is None:
            result.append(base)
        else:
            result.extend(entries(bases))
    return tuple(result)


def _type_new(metaclass, name, bases, namespace, keywords):
    if _type(name) is not str:
        raise TypeError("type.__new__() argument 1 must be str, not " + _type(name).__name__)
    if not isinstance(bases, tuple):
        raise TypeError("type.__new__() argument 2 must be tuple, not " + _type(bases).__name__)
    if not isinstance(namespace, dict):
        raise TypeError("type.__new__() argument 3 must be dict, not " + _type(namespace).__name__)
    winner = _winner(metaclass, bases)
    if winner is not metaclass and winner.__new__ is not type.__new__:
        return winner.__new__(winner, name, bases, namespace, **keywords)
    for base in bases:
        if not isinstance(base, type):
            if _getattr(base, "__mro_entries__", None) is not None:
                raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
            raise TypeError("bases must be types")
    slots = dict.get(namespace, "__slots__", _END)
    cls = _make_class(name, bases, namespace, winner, None if slots is _END else _slot_names(name, namespace, slots))
    cell = dict.get(namespace, "__classcell__")
    if cell is not None:
        _set_cell(cell, cls)
    linearise = _lookup(winner, "mro")
    if linearise is not _lookup(type, "mro"):
        _set_mro(cls, tuple(linearise(cls)))
    for key, value in list(_raw_dict(cls).items()):
        if key == "__init_subclass__" or key == "__class_getitem__":
            if _type(value) is _function:
                setattr(cls, key, classmethod(value))
        elif key == "__new__" and _type(value) is _function:
            setattr(cls, key, staticmethod(value))
        else:
            hook = _user_method(value, "__set_name__")
            if hook is None and isinstance(value, property):
                property.__set_name__(value, cls, key)
            elif hook is not None:
                try:
                    hook(value, cls, key)
                except BaseException as e:
                    raise RuntimeError("Error calling __set_name__ on '" + _type(value).__name__ + "' instance '" + key
                                       + "' in '" + name + "'") from e
    super(cls, cls).__init_subclass__(**keywords)
    return cls


def _slot_names(cls, namespace, slots):
    names = []
    for name in [slots] if isinstance(slots, str) else slots:
        if not isinstance(name, str):
            raise TypeError("__slots__ items must be strings, not '" + _type(name).__name__ + "'")
        if not name.isidentifier():
            raise TypeError("__slots__ must be identifiers")
        if name[:2] == "__" and name[-2:] != "__" and cls.strip("_"):
            name = "_" + cls.lstrip("_") + name
        if name in namespace and name != "__qualname__" and name != "__classcell__":
            raise ValueError("'" + name + "' in __slots__ conflicts with class variable")
        names.append(name)
    return tuple(names)


def _dir(obj):
    return sorted(_special(obj, "__dir__")())


def _vars(obj):
    try:
        return obj.__dict__
    except AttributeError:
        raise TypeError("vars() argument must have __dict__ attribute") from None


def _type_call(cls, *args, **keywords):
    new = cls.__new__
    if new is object.__new__:
        if (args or keywords) and _lookup(cls, "__init__") is object.__init__:
            raise TypeError(cls.__name__ + "() takes no arguments")
        obj = new(cls)
    else:
        obj = new(cls, *args, **keywords)
    if _is_subtype(_type(obj), cls):
        init = _lookup(_type(obj), "__init__")
        if init is not None:
            if _type(init) is _function:
                result = init(obj, *args, **keywords)
            else:
                result = _special(obj, "__init__")(*args, **keywords)
            if result is not None:
                raise TypeError("__init__() should return None, not '" + _type(result).__name__ + "'")
    return obj


def _type_call_spread(cls, args, keywords):
    if cls is type and len(args) == 1 and not keywords:
        return _type(args[0])
    return _type_call(cls, *args, **keywords)


# An iterator that a native type's `__new__` makes, as one of a subclass.
def _typed(cls, make, args):
    it = make(*args)
    return _set_type(it, cls) if _type(it) in (map, filter, zip, enumerate, reversed) else it


# What a native `__new__` makes with the program's code, as an instance of a subclass.
def _boxed(cls, make, args):
    return _box(cls, make(*args))


def _issubclass(sub, cls):
    if _type(cls) is tuple:
        for c in cls:
            if issubclass(sub, c):
                return True
        return False
    hook = _lookup(_type(cls), "__subclasscheck__")
    return True if hook(cls, sub) else False


# An object that is not an instance of a class by its type, but may say so by its `__class__`.
def _isinstance_claimed(obj, cls):
    if _type(cls) is tuple:
        for c in cls:
            if _isinstance_claimed(obj, c):
                return True
        return False
    claimed = _getattr(obj, "__class__", None)
    return claimed is not _type(obj) and isinstance(claimed, type) and _is_subtype(claimed, cls)


def _isinstance(obj, cls):
    if _type(cls) is tuple:
        for c in cls:
            if isinstance(obj, c):
                return True
        return False
    if _type(obj) is cls:
        return True
    hook = _lookup(_type(cls), "__instancecheck__")
    return True if hook(cls, obj) else False


# --- Plain calls of blocking operations, which can be tried again ---

def _call0(f):
    return f()


def _call1(f, a):
    return f(a)


def _call2(f, a, b):
    return f(a, b)


def _call3(f, a, b, c):
    return f(a, b, c)


# --- Output and input ---

def print(*values, sep=" ", end="\n", file=None, flush=False):
    if sep is None:
        sep = " "
    elif _type(sep) is not str:
        raise TypeError("sep must be None or a string, not " + _type(sep).__name__)
    if end is None:
        end = "\n"
    elif _type(end) is not str:
        raise TypeError("end must be None or a string, not " + _type(end).__name__)
    if file is None:
        sys = _modules().get("sys")
        if sys is not None and sys.stdout is not sys.__stdout__:
            file = sys.stdout
            if file is None:
                return
    if file is not None and not _is_library_file(file):
        _print_to(file, values, sep, end)
        values = ()
        end = ""
    # One write in all, unless the program's own code runs in between or a conversion fails: then what comes before
    # is written before.
    texts = []
    for value in values:
        try:
            text = _native_str(value)
        except BaseException:
            if texts:
                _emit(file, _join_texts(sep, texts) + sep)
            raise
        if text is None:
            if texts:
                _emit(file, _join_texts(sep, texts) + sep)
            texts = [str(value)]
        else:
            texts.append(text)
    text = _join_texts(sep, texts)
    is_encoded = True
    try:
        if text and end and _splits_print():
            _emit(file, text)
            text = ""
        text += end
        if text:
            _emit(file, text)
    except UnicodeEncodeError:
        is_encoded = False
    if not is_encoded:
        _emit_each(file, texts, sep)
    if flush:
        if file is None:
            _flush()
        else:
            file.flush()


# What comes before a text that cannot be encoded is written.
def _emit_each(file, texts, sep):
    for i in range(len(texts)):
        if i:
            _emit(file, sep)
        _emit(file, texts[i])


def _emit(file, text):
    if file is None:
        _write(1, text)
    else:
        file.write(text)


def _is_library_file(file):
    write = _lookup(_type(file), "write")
    return _type(write) is _function and write.__module__ in ("sys", "io")


# A file of the program's own sees each part by itself.
def _print_to(file, values, sep, end):
    write = file.write
    first = True
    for value in values:
        if not first:
            write(sep)
        first = False
        write(_str(value))
    write(end)


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    import io
    return io.open(file, mode, buffering, encoding, errors, newline, closefd, opener)


def input(prompt=""):
    sys = _modules().get("sys")
    if sys is not None and sys.stdin is not sys.__stdin__:
        print(prompt, end="")
        line = sys.stdin.readline()
        if not line:
            raise EOFError("EOF when reading a line")
        return line[:-1] if line.endswith("\n") else line
    line = _read_line(_str(prompt))
    if line is None:
        raise EOFError("EOF when reading a line")
    return line


def exit(code=None):
    raise SystemExit(code)


quit = exit


# --- Threads ---

# By thread, but the main one: the `threading.local` objects in which it has values.
_thread_locals = {}


def _bootstrap(thread):
    try:
        thread.run()
    except BaseException as e:
        thread._uncaught(e)
    # What it alone referred to goes away before it is over.
    if _thread_locals:
        _forget_locals(_thread_locals.pop(_ident(), []))
    _forget_thread()
    thread = None


def _forget_locals(locals):
    while locals:
        object.__getattribute__(locals.pop(), "_local_values").pop(_ident(), None)


# Of runners whose loop runs: the runner and its task, which Ctrl-C cancels, as long as nobody has imported `signal`.
_eventloop_interrupts = []


def _interrupted(number):
    # In the main thread: a signal has come for it.
    if number == 2 and _eventloop_interrupts:
        runner, task = _eventloop_interrupts[-1]
        return runner._on_sigint(number, None, task)
    import signal
    handler = signal.getsignal(number)
    if callable(handler):
        signal._handle(handler, number)
