# What syntax needs of the builtins: awaiting, patterns, exception groups.


# `compile` of anything but text.
def _compile_tree(source, filename, mode, is_tree_wanted):
    import ast
    if is_tree_wanted:
        return ast.parse(source, filename, mode)
    if isinstance(source, (bytearray, memoryview)):
        return compile(bytes(source), filename, mode)
    if isinstance(source, ast.AST):
        return compile(ast.unparse(source), filename, mode)
    raise TypeError("compile() arg 1 must be a string, bytes or AST object")


def _same(value):
    return value


# --- Modules ---

def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    if _type(name) is not str:
        raise TypeError("__import__() argument 1 must be str, not " + _type_name(name))
    if level < 0:
        raise ValueError("level must be >= 0")
    if level > 0:
        package = None if globals is None else globals.get("__package__")
        name = _absolute_name("." * level + name, package)
    if not name:
        raise ValueError("Empty module name")
    partial = ""
    for part in name.split("."):
        partial = partial + "." + part if partial else part
        _import_one(partial)
    modules = _modules()
    module = modules[name]
    if not fromlist:
        return module if level > 0 else modules[name.split(".")[0]]
    if hasattr(module, "__path__"):
        for item in fromlist:
            if item != "*" and not hasattr(module, item):
                try:
                    __import__(name + "." + item)
                except ModuleNotFoundError as e:
                    if e.name != name + "." + item:
                        raise
    return module


# What cannot be imported the program's own statement will say.
def _import_ahead(names):
    for name in names:
        try:
            __import__(name)
        except BaseException:
            return


def _run_module(body, name):
    # Of the program's own: a module whose body fails is none.
    try:
        body()
    except BaseException:
        _end_import(name, False)
        raise
    _end_import(name, True)


def _wait_for_import(name):
    # The other task may have failed.
    _await_import(name)
    _import_one(name)


# --- Awaiting ---

def _await_iterator(value):
    it = _special(value, "__await__")()
    if _type(it) is _coroutine:
        raise TypeError("__await__() returned a coroutine")
    if not _is_native_iterator(it) and _special(it, "__next__") is _END:
        raise TypeError("__await__() returned non-iterator of type '" + _type_name(it) + "'")
    return it


def _coroutine_wrapper(coroutine):
    return _set_type(_go_through(coroutine), "coroutine_wrapper")


def _go_through(coroutine):
    return (yield from coroutine)


def _async_iterator(value):
    it = _special(value, "__aiter__")()
    if _special(it, "__anext__") is _END:
        raise TypeError("'async for' received an object from __aiter__ that does not implement __anext__: "
                        + _type_name(it))
    return it


def _async_next(it):
    method = _special(it, "__anext__")
    if method is _END:
        raise TypeError("'async for' requires an iterator with __anext__ method, got " + _type_name(it))
    value = method()
    if _type(value) is _coroutine:
        return value
    try:
        if _special(value, "__await__") is _END:
            raise TypeError("object " + _type_name(value) + " can't be used in 'await' expression")
        return _await_iterator(value)
    except TypeError as e:
        raise TypeError("'async for' received an invalid object from __anext__: " + _type_name(value)) from e


def aiter(async_iterable, /):
    method = _special(async_iterable, "__aiter__")
    if method is _END:
        raise TypeError("'" + _type_name(async_iterable) + "' object is not an async iterable")
    it = method()
    if _special(it, "__anext__") is _END:
        raise TypeError("aiter() returned not an async iterator of type '" + _type_name(it) + "'")
    return it


def anext(async_iterator, default=_END, /):
    method = _special(async_iterator, "__anext__")
    if method is _END:
        raise TypeError("'" + _type_name(async_iterator) + "' object is not an async iterator")
    awaitable = method()
    if default is _END:
        return awaitable
    return _set_type(_next_or_default(awaitable, default), "anext_awaitable")


def _next_or_default(awaitable, default):
    try:
        return (yield from awaitable if _type(awaitable) is _coroutine else _await_iterator(awaitable))
    except StopAsyncIteration:
        return default


# --- Asynchronous generators: what awaits their next value ---

_RUNNING = 1
_CLOSED = 2


# What is called for a generator when it is first asked for a value, and when it goes away before its end: of each task
# of the machine that has asked for it, by number.
_asyncgen_hooks = {}
_HOOKED = 4


def _meet(generator):
    # The first time that a generator is used, the loop that runs takes it up.
    flags = _async_flags(generator)
    if not flags & _HOOKED:
        _async_flags(generator, flags | _HOOKED)
        hooks = _asyncgen_hooks.get(_task_number())
        if hooks is not None and hooks[0] is not None:
            hooks[0](generator)


def _asend(generator, value):
    if _asyncgen_hooks:
        _meet(generator)
    return _set_type(_next_value(generator, value), "async_generator_asend")


def _athrow(generator, kind, value, traceback):
    if _asyncgen_hooks:
        _meet(generator)
    return _set_type(_value_after_throw(generator, kind, value), "async_generator_athrow")


def _aclose(generator):
    if _asyncgen_hooks:
        _meet(generator)
    return _set_type(_closing(generator), "async_generator_athrow")


def _claim(generator, name):
    flags = _async_flags(generator)
    if flags & _RUNNING:
        raise RuntimeError(name + ": asynchronous generator is already running")
    _async_flags(generator, flags | _RUNNING)


# What the generator yields goes to whoever awaits; what it awaits goes through, as do values and exceptions from
# outside.
def _next_value(generator, sent):
    _claim(generator, "anext()")
    error = None
    while True:
        try:
            result = _resume(generator, sent) if error is None else _throw(generator, error)
        except (StopAsyncIteration, GeneratorExit):
            _async_flags(generator, _async_flags(generator) & ~_RUNNING | _CLOSED)
            raise
        except BaseException:
            _async_flags(generator, _async_flags(generator) & ~_RUNNING)
            raise
        if _has_yielded(generator):
            _async_flags(generator, _async_flags(generator) & ~_RUNNING)
            return result
        error = None
        try:
            sent = yield result
        except BaseException as e:
            error = e


def _value_after_throw(generator, kind, value):
    if _generator_state(generator) == 3:
        return
    _claim(generator, "athrow()")
    if _async_flags(generator) & _CLOSED:
        _async_flags(generator, _async_flags(generator) & ~_RUNNING | _CLOSED)
        raise StopAsyncIteration
    error = _thrown(kind, value)
    while True:
        try:
            result = _resume(generator, sent) if error is None else _throw(generator, error)
        except (StopAsyncIteration, GeneratorExit):
            _async_flags(generator, _async_flags(generator) & ~_RUNNING | _CLOSED)
            raise
        except BaseException:
            _async_flags(generator, _async_flags(generator) & ~_RUNNING)
            raise
        if _has_yielded(generator):
            _async_flags(generator, _async_flags(generator) & ~_RUNNING)
            return result
        error = None
        try:
            sent = yield result
        except BaseException as e:
            error = e


def _closing(generator):
    if _generator_state(generator) == 3:
        return
    _claim(generator, "aclose()")
    if _async_flags(generator) & _CLOSED:
        _async_flags(generator, _async_flags(generator) & ~_RUNNING | _CLOSED)
        raise StopAsyncIteration
    _async_flags(generator, _async_flags(generator) | _CLOSED | _RUNNING)
    error = GeneratorExit()
    while True:
        try:
            result = _resume(generator, sent) if error is None else _throw(generator, error)
        except (StopAsyncIteration, GeneratorExit):
            _async_flags(generator, _async_flags(generator) & ~_RUNNING | _CLOSED)
            return
        except BaseException:
            _async_flags(generator, _async_flags(generator) & ~_RUNNING | _CLOSED)
            raise
        if _has_yielded(generator):
            _async_flags(generator, _async_flags(generator) & ~_RUNNING | _CLOSED)
            raise RuntimeError("async generator ignored GeneratorExit")
        error = None
        try:
            sent = yield result
        except BaseException as e:
            error = e


# --- Patterns ---

_MISSING = object()
# The types of which a class pattern takes one positional pattern, for the value itself.
_SELF_MATCHING = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)


def _match_keys(mapping, keys):
    get = mapping.get
    seen = []
    values = []
    for key in keys:
        if key in seen:
            raise ValueError("mapping pattern checks duplicate key (" + repr(key) + ")")
        _append(seen, key)
        value = get(key, _MISSING)
        if value is _MISSING:
            return None
        _append(values, value)
    return _make_tuple(values)


def _match_class(subject, cls, names, count):
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a type")
    if not isinstance(subject, cls):
        return None
    wanted = []
    values = []
    if count > 0:
        matches_self = False
        args = _getattr(cls, "__match_args__", None)
        if args is None:
            args = ()
            for base in _SELF_MATCHING:
                if _is_subtype(cls, base):
                    matches_self = True
        elif not isinstance(args, tuple):
            raise TypeError(cls.__name__ + ".__match_args__ must be a tuple (got " + _type_name(args) + ")")
        allowed = 1 if matches_self else len(args)
        if allowed < count:
            raise TypeError(cls.__name__ + "() accepts " + str(allowed) + " positional sub-pattern"
                            + ("" if allowed == 1 else "s") + " (" + str(count) + " given)")
        if matches_self:
            _append(values, subject)
        else:
            for name in args[:count]:
                if _type(name) is not str:
                    raise TypeError("__match_args__ elements must be strings (got " + _type_name(name) + ")")
                _append(wanted, name)
    _extend(wanted, names)
    seen = []
    for name in wanted:
        if name in seen:
            raise TypeError(cls.__name__ + "() got multiple sub-patterns for attribute " + repr(name))
        _append(seen, name)
        try:
            _append(values, _getattribute_native(subject, name))
        except AttributeError:
            return None
    return _make_tuple(values)


# --- Exception groups ---

def _group_new(cls, *args):
    if len(args) != 2:
        raise TypeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (" + str(len(args)) + " given)")
    message, given = args
    if not isinstance(message, str):
        raise TypeError("BaseExceptionGroup.__new__() argument 1 must be str, not " + _type_name(message))
    if isinstance(given, dict) or _special(given, "__getitem__") is _END:
        raise TypeError("second argument (exceptions) must be a sequence")
    exceptions = tuple(given)
    if not exceptions:
        raise ValueError("second argument (exceptions) must be a non-empty sequence")
    has_base = False
    for i, e in enumerate(exceptions):
        if not isinstance(e, BaseException):
            raise ValueError("Item " + str(i) + " of second argument (exceptions) is not an exception")
        if not isinstance(e, Exception):
            has_base = True
    if cls is BaseExceptionGroup:
        if not has_base:
            cls = ExceptionGroup
    elif has_base and _is_subtype(cls, Exception):
        if cls is ExceptionGroup:
            raise TypeError("Cannot nest BaseExceptions in an ExceptionGroup")
        raise TypeError("Cannot nest BaseExceptions in '" + cls.__name__ + "'")
    self = BaseException.__new__(cls, message, given)
    self.message = message
    self.exceptions = exceptions
    return self


def _group_str(self):
    n = len(self.exceptions)
    return self.message + " (" + str(n) + " sub-exception" + ("" if n == 1 else "s") + ")"


def _group_derive(self, excs, /):
    return BaseExceptionGroup(self.message, excs)


def _group_split(self, condition, /):
    return _split(self, _matcher(condition))


def _group_subgroup(self, condition, /):
    return _split(self, _matcher(condition))[0]


def _matcher(condition):
    if _is_exception_type(condition) or _type(condition) is tuple and _all_exception_types(condition):
        return lambda e: isinstance(e, condition)
    if _type(condition) is _function:
        return condition
    if isinstance(condition, type) or not callable(condition):
        raise TypeError("expected a function, exception type or tuple of exception types")
    return condition


def _is_exception_type(cls):
    return isinstance(cls, type) and _is_subtype(cls, BaseException)


def _all_exception_types(classes):
    for cls in classes:
        if not _is_exception_type(cls):
            return False
    return True


# (what matches, what does not), None for nothing.
def _split(e, matches):
    if matches(e):
        return (e, None)
    if not isinstance(e, BaseExceptionGroup):
        return (None, e)
    taken = []
    left = []
    for inner in e.exceptions:
        match, rest = _split(inner, matches)
        if match is not None:
            _append(taken, match)
        if rest is not None:
            _append(left, rest)
    return (_part(e, taken), _part(e, left))


def _part(group, exceptions):
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    part.__traceback__ = group.__traceback__
    part.__context__ = group.__context__
    part.__cause__ = group.__cause__
    notes = _getattr(group, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        part.__notes__ = list(notes)
    return part


def _make_groups():
    namespace = {
        "__module__": "builtins",
        "__new__": staticmethod(_group_new), "__str__": _group_str, "derive": _group_derive, "split": _group_split,
        "subgroup": _group_subgroup, "__class_getitem__": classmethod(lambda cls, item: cls),
    }
    base = _make_class("BaseExceptionGroup", (BaseException,), namespace, type, None)
    return base, _make_class("ExceptionGroup", (base, Exception), {"__module__": "builtins"}, type, None)


BaseExceptionGroup, ExceptionGroup = _make_groups()


# --- except* ---

def _check_group_match(e, kind):
    for cls in kind if _type(kind) is tuple else (kind,):
        if not _is_exception_type(cls):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if _is_subtype(cls, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if e is None:
        return (None, None)
    if isinstance(e, kind):
        return (e if isinstance(e, BaseExceptionGroup) else BaseExceptionGroup("", (e,)), None)
    if not isinstance(e, BaseExceptionGroup):
        return (None, e)
    pair = e.split(kind)
    if _type(pair) is not tuple:
        raise TypeError(_type_name(e) + ".split must return a tuple, not " + _type_name(pair))
    if len(pair) < 2:
        raise TypeError(_type_name(e) + ".split must return a 2-tuple, got tuple of size " + str(len(pair)))
    return (pair[0], pair[1])


def _prepare_reraise(original, exceptions):
    if not isinstance(original, BaseExceptionGroup):
        return exceptions[0]
    raised = []
    kept = []
    for e in exceptions:
        if e is not None:
            _append(kept if _is_part_of(e, original) else raised, e)
    if kept:
        leaves = []
        for e in kept:
            _collect_leaves(e, leaves)
        _append(raised, _split(original, lambda e: _is_any(e, leaves))[0])
    if not raised:
        return None
    return raised[0] if len(raised) == 1 else BaseExceptionGroup("", raised)


# Whether nothing was raised anew: what `split` makes has the same traceback, cause and context.
def _is_part_of(e, original):
    return (e.__traceback__ is original.__traceback__ and e.__cause__ is original.__cause__
            and e.__context__ is original.__context__
            and _getattr(e, "__notes__", None) == _getattr(original, "__notes__", None))


def _collect_leaves(e, leaves):
    if isinstance(e, BaseExceptionGroup):
        for inner in e.exceptions:
            _collect_leaves(inner, leaves)
    else:
        _append(leaves, e)


def _is_any(e, exceptions):
    for other in exceptions:
        if e is other:
            return True
    return False
