# `inspect`: what functions, classes and frames are made of.

import sys
import types
from collections import OrderedDict, namedtuple

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE = 16, 32, 64, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = ("CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED",
                                                           "CORO_CLOSED")

ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals", module="inspect")
Arguments = namedtuple("Arguments", "args, varargs, varkw", module="inspect")
Attribute = namedtuple("Attribute", "name kind defining_class object", module="inspect")
ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound", module="inspect")
FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations",
                         module="inspect")
FrameInfo = namedtuple("FrameInfo", "frame filename lineno function code_context index", module="inspect")
Traceback = namedtuple("Traceback", "filename lineno function code_context index", module="inspect")

_METHOD = type(OrderedDict().copy)
_BUILTIN = type(len)
_object = object


class _empty:
    pass


# --- What something is ---

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return type(object) is _METHOD and type(getattr(object, "__func__", None)) is not _BUILTIN


def isfunction(object):
    return type(object) is types.FunctionType


def isbuiltin(object):
    return type(object) is _BUILTIN


def isroutine(object):
    return isinstance(object, (types.FunctionType, _METHOD, _BUILTIN)) or ismethoddescriptor(object)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return isinstance(object, property) or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def isgetsetdescriptor(object):
    return False


ismemberdescriptor = isgetsetdescriptor


def _flags(obj):
    while True:
        if ismethod(obj):
            obj = obj.__func__
        elif type(obj).__module__ == "functools" and type(obj).__name__ == "partial":
            obj = obj.func
        else:
            break
    if not isfunction(obj):
        return 0
    return obj.__code__.co_flags


def isgeneratorfunction(obj):
    return bool(_flags(obj) & CO_GENERATOR)


def iscoroutinefunction(obj):
    return bool(_flags(obj) & CO_COROUTINE)


def isasyncgenfunction(obj):
    return bool(_flags(obj) & CO_ASYNC_GENERATOR)


def isgenerator(object):
    return type(object) is _generator


def iscoroutine(object):
    return type(object).__name__ == "coroutine" and type(object).__module__ == "builtins"


def isasyncgen(object):
    return type(object).__name__ == "async_generator" and type(object).__module__ == "builtins"


def isawaitable(object):
    return iscoroutine(object) or hasattr(type(object), "__await__")


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return type(object).__name__ == "frame"


def iscode(object):
    return type(object).__name__ == "code" and type(object).__module__ == "builtins"


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", ()))


# --- Members ---

def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    names = dir(object)
    for base in getattr(object, "__bases__", ()) if isclass(object) else ():
        for name, value in base.__dict__.items():
            if isinstance(value, types.DynamicClassAttribute) and name not in names:
                names.append(name)
    results = []
    for name in names:
        try:
            value = getattr(object, name)
        except AttributeError:
            for base in (object,) + object.__mro__ if isclass(object) else ():
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers_static(object, predicate=None):
    results = []
    for name in dir(object):
        value = getattr_static(object, name, _empty)
        if value is not _empty and (predicate is None or predicate(value)):
            results.append((name, value))
    return sorted(results, key=lambda pair: pair[0])


def getattr_static(obj, attr, default=_empty):
    if not isinstance(obj, type):
        own = getattr(obj, "__dict__", {})
        found = _lookup(type(obj), attr)
        if found is not None and isdatadescriptor(found):
            return found
        if attr in own:
            return own[attr]
        if found is not None:
            return found
    else:
        for base in obj.__mro__:
            if attr in base.__dict__:
                return base.__dict__[attr]
    if default is not _empty:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    seen = []
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        seen.append(func)
        func = func.__wrapped__
        if any([func is f for f in seen]):
            raise ValueError(f"wrapper loop when unwrapping {seen[0]!r}")
    return func


# --- Documentation and source ---

def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = None
    for line in lines[1:]:
        content = len(line.lstrip())
        if content:
            indent = len(line) - content
            margin = indent if margin is None else min(margin, indent)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        for base in object.__mro__[1:]:
            if base is not _object and base.__doc__ is not None:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None



def _code_of(object):
    if ismethod(object):
        object = object.__func__
    object = unwrap(object) if isfunction(object) else object
    if isfunction(object):
        return object.__code__
    if istraceback(object):
        return object.tb_frame.f_code
    if isframe(object):
        return object.f_code
    return object if iscode(object) else None


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is None:
        raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got " +
                        type(object).__name__)
    return code.co_filename


getsourcefile = getfile


def getabsfile(object, _filename=None):
    return getfile(object)


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    return sys.modules.get(name) if name else None


def getmodulename(path):
    name = path.split("/")[-1]
    return name[:-3] if name.endswith(".py") else None


def findsource(object):
    import linecache
    file = getfile(object)
    lines = linecache.getlines(file)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(lines, object.__qualname__)
    return lines, _code_of(object).co_firstlineno - 1


def _class_line(lines, qualname):
    # The line of the class (or of its first decorator): the one whose enclosing blocks have the right names.
    wanted = [part for part in qualname.split(".") if part != "<locals>"]
    open_blocks = []
    for i, line in enumerate(lines):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        indent = len(line) - len(line.lstrip())
        while open_blocks and open_blocks[-1][0] >= indent:
            open_blocks.pop()
        for word in ("class ", "def ", "async def "):
            if text.startswith(word):
                name = text[len(word):].split("(")[0].split(":")[0].strip()
                open_blocks.append((indent, name))
                if word == "class " and [n for _, n in open_blocks] == wanted:
                    while i > 0 and lines[i - 1].strip().startswith("@") and \
                            len(lines[i - 1]) - len(lines[i - 1].lstrip()) == indent:
                        i -= 1
                    return i
    raise OSError("could not find class definition")


def getblock(lines):
    # The lines of a definition: up to the first that is indented no further, once its head is complete.
    indent = len(lines[0]) - len(lines[0].lstrip())
    depth = 0
    quote = None
    in_head = True
    last = 0
    for i, line in enumerate(lines):
        text = line.strip()
        starts_here = quote is None and depth == 0
        if starts_here and text and i > 0 and not in_head and not text.startswith("#") and \
                len(line) - len(line.lstrip()) <= indent:
            break
        depth, quote, ends_with_colon = _scan(line, depth, quote)
        if text and not (starts_here and text.startswith("#") and len(line) - len(line.lstrip()) <= indent):
            last = i
        if in_head and depth == 0 and quote is None and text and not text.startswith("@"):
            if not ends_with_colon:
                # A body on the same line, or a lambda.
                break
            in_head = False
    return lines[:last + 1]


def _scan(line, depth, quote):
    # Brackets and triple quotes that are open after a line, and whether its code ends with a colon.
    i = 0
    code = ""
    while i < len(line):
        c = line[i]
        if quote is not None:
            if c == "\\":
                i += 1
            elif line.startswith(quote, i):
                i += len(quote) - 1
                quote = None
        elif c == "#":
            break
        elif c in "\"'":
            quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(quote) - 1
            code += "x"
        else:
            if c in "([{":
                depth += 1
            elif c in ")]}":
                depth -= 1
            code += c
        i += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return depth, quote, code.rstrip().endswith(":")


def getsourcelines(object):
    object = unwrap(object) if not isclass(object) else object
    lines, first = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    lines, first = findsource(object)
    comments = []
    i = first - 1
    while i >= 0 and lines[i].lstrip().startswith("#"):
        comments.insert(0, lines[i].lstrip())
        i -= 1
    return "".join(comments) or None


# --- Signatures ---

class _ParameterKind:
    def __init__(self, value, name, description):
        self.value = value
        self.name = name
        self.description = description

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {self.value}>"

    def __str__(self):
        return self.name

    def __int__(self):
        return self.value

    def __index__(self):
        return self.value

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, _ParameterKind) else other)

    def __lt__(self, other):
        return self.value < (other.value if isinstance(other, _ParameterKind) else other)

    def __le__(self, other):
        return self.value <= (other.value if isinstance(other, _ParameterKind) else other)

    def __gt__(self, other):
        return self.value > (other.value if isinstance(other, _ParameterKind) else other)

    def __ge__(self, other):
        return self.value >= (other.value if isinstance(other, _ParameterKind) else other)

    def __hash__(self):
        return hash(self.value)


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")
_KINDS = (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD)


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class _void:
    """Stands for an argument of `replace` that is not given: `_empty` is a value there."""


class Parameter:
    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        kind = _KINDS[kind]
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    @property
    def name(self):
        return self._name

    @property
    def kind(self):
        return self._kind

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if self._annotation is not _empty else f"={self._default!r}"
        if self._kind is _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind is _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default and
                self._annotation == other._annotation)


class BoundArguments:
    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if p.kind is _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        started = False
        for name, p in self._signature.parameters.items():
            if not started:
                if p.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if p.kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        arguments = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif p.default is not _empty:
                arguments[name] = p.default
            elif p.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif p.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        args = [f"{name}={value!r}" for name, value in self.arguments.items()]
        return f"<{type(self).__name__} ({', '.join(args)})>"


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        params = OrderedDict()
        top = _POSITIONAL_ONLY
        seen_default = False
        for p in parameters or ():
            if p.kind < top:
                raise ValueError(f"wrong parameter order: {top.description} parameter before {p.kind.description} "
                                 f"parameter")
            if p.kind > top:
                top = p.kind
            if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if p.default is _empty:
                    if seen_default:
                        raise ValueError("non-default argument follows default argument")
                else:
                    seen_default = True
            if p.name in params:
                raise ValueError(f"duplicate parameter name: {p.name!r}")
            params[p.name] = p
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self._parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void
                          else return_annotation)

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self._parameters.values()) == list(other._parameters.values()) and \
            self._return_annotation == other._return_annotation

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def _bind(self, args, kwargs, partial=False):
        arguments = {}
        kwargs = dict(kwargs)
        parameters = list(self._parameters.values())
        rest = list(args)
        for i, p in enumerate(parameters):
            if p.kind is _VAR_POSITIONAL:
                if rest:
                    arguments[p.name] = tuple(rest)
                    rest = []
                continue
            if p.kind is _KEYWORD_ONLY or p.kind is _VAR_KEYWORD:
                continue
            if rest:
                if p.name in kwargs and p.kind is not _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {p.name!r}")
                arguments[p.name] = rest.pop(0)
            elif p.name in kwargs and p.kind is _POSITIONAL_OR_KEYWORD:
                arguments[p.name] = kwargs.pop(p.name)
            elif p.name in kwargs and not any([q.kind is _VAR_KEYWORD for q in parameters]):
                raise TypeError(f"{p.name!r} parameter is positional only, but was passed as a keyword")
            elif p.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {p.name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        for p in parameters:
            if p.kind is _KEYWORD_ONLY:
                if p.name in kwargs:
                    arguments[p.name] = kwargs.pop(p.name)
                elif p.default is _empty and not partial:
                    raise TypeError(f"missing a required argument: {p.name!r}")
            elif p.kind is _VAR_KEYWORD and kwargs:
                arguments[p.name] = kwargs
                kwargs = {}
        if kwargs:
            raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        result = []
        needs_slash = False
        needs_star = True
        for p in self._parameters.values():
            if p.kind is _POSITIONAL_ONLY:
                needs_slash = True
            elif needs_slash:
                result.append("/")
                needs_slash = False
            if p.kind is _VAR_POSITIONAL:
                needs_star = False
            elif p.kind is _KEYWORD_ONLY and needs_star:
                result.append("*")
                needs_star = False
            result.append(str(p))
        if needs_slash:
            result.append("/")
        text = f"({', '.join(result)})"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text


def _of_function(f):
    code = f.__code__
    annotations = f.__annotations__ or {}
    made = getattr(f, "_parameters", None)
    if made is not None:
        # A method that `dataclasses` made.
        parameters = [Parameter("self", _POSITIONAL_OR_KEYWORD)]
        for kind, group in zip((_POSITIONAL_OR_KEYWORD, _KEYWORD_ONLY), made):
            for name, default, annotation in group:
                missing = type(default).__name__ == "_MISSING_TYPE"
                parameters.append(Parameter(name, kind, default=_empty if missing else default,
                                            annotation=annotation))
        return Signature(parameters, return_annotation=annotations.get("return", _empty))
    names = code.co_varnames
    count = code.co_argcount
    keyword_only = names[count:count + code.co_kwonlyargcount]
    at = count + len(keyword_only)
    defaults = f.__defaults__ or ()
    kwdefaults = f.__kwdefaults__ or {}
    parameters = []
    for i in range(count):
        k = i - (count - len(defaults))
        parameters.append(Parameter(names[i], _POSITIONAL_ONLY if i < code.co_posonlyargcount
                                    else _POSITIONAL_OR_KEYWORD, default=defaults[k] if k >= 0 else _empty,
                                    annotation=annotations.get(names[i], _empty)))
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[at], _VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in keyword_only:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=kwdefaults.get(name, _empty),
                                    annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[at], _VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def _of_partial(obj):
    sig = signature(obj.func)
    try:
        bound = sig.bind_partial(*obj.args, **obj.keywords)
    except TypeError as e:
        raise ValueError(f"partial object {obj!r} has incorrect arguments") from e
    parameters = []
    to_keywords = False
    given = len(obj.args)
    for p in sig.parameters.values():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and given:
            given -= 1
            continue
        if p.name in obj.keywords:
            if p.kind is _POSITIONAL_OR_KEYWORD:
                to_keywords = True
            p = p.replace(default=obj.keywords[p.name],
                          kind=_KEYWORD_ONLY if p.kind is _POSITIONAL_OR_KEYWORD else p.kind)
        elif to_keywords and p.kind is _POSITIONAL_OR_KEYWORD:
            p = p.replace(kind=_KEYWORD_ONLY)
        elif to_keywords and p.kind is _VAR_POSITIONAL:
            continue
        parameters.append(p)
    return sig.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(signature(obj.__func__, follow_wrapped=follow_wrapped))
    if follow_wrapped and not isclass(obj):
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
        if ismethod(obj):
            return signature(obj)
    sig = getattr(obj, "__signature__", None)
    if sig is not None:
        if not isinstance(sig, Signature):
            raise TypeError(f"unexpected object {sig!r} in __signature__ attribute")
        return sig
    if isfunction(obj):
        return _of_function(obj)
    if type(obj).__module__ == "functools" and type(obj).__name__ == "partial":
        return _of_partial(obj)
    if isbuiltin(obj):
        raise ValueError(f"no signature found for builtin {obj!r}")
    if isclass(obj):
        call = _lookup(type(obj), "__call__")
        if isfunction(call) and type(obj) is not type and call.__module__ not in ("enum", "abc", "typing"):
            return _without_first(_of_function(call))
        new, init = _lookup(obj, "__new__"), _lookup(obj, "__init__")
        if isinstance(new, staticmethod):
            new = new.__func__
        for method in (new, init):
            if isfunction(method):
                return _without_first(signature(method))
        if new is object.__new__ and init is object.__init__:
            return Signature()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(signature(call))
    raise ValueError(f"callable {obj!r} is not supported by signature")


def getfullargspec(func):
    try:
        sig = signature(func, follow_wrapped=False)
    except Exception as e:
        raise TypeError("unsupported callable") from e
    args, kwonly, defaults, kwdefaults, annotations = [], [], (), {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        annotations["return"] = sig.return_annotation
    if ismethod(func):
        args.append(func.__func__.__code__.co_varnames[0])
    for name, p in sig.parameters.items():
        if p.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if p.default is not _empty:
                defaults += (p.default,)
        elif p.kind is _VAR_POSITIONAL:
            varargs = name
        elif p.kind is _KEYWORD_ONLY:
            kwonly.append(name)
            if p.default is not _empty:
                kwdefaults[name] = p.default
        else:
            varkw = name
        if p.annotation is not _empty:
            annotations[name] = p.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    bound = signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isinstance(obj, type):
        return dict(obj.__dict__.get("__annotations__") or {})
    if not callable(obj) and not ismodule(obj):
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    return dict(getattr(obj, "__annotations__", None) or {})


# --- Frames, generators ---

def currentframe():
    return sys._getframe() if hasattr(sys, "_getframe") else None


def stack(context=1):
    return getouterframes(sys._getframe(), context)


def getouterframes(frame, context=1):
    result = []
    while frame is not None:
        result.append(_frame_info(frame, frame.f_lineno, context))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    result = []
    while tb is not None:
        result.append(_frame_info(tb.tb_frame, tb.tb_lineno, context))
        tb = tb.tb_next
    return result


def _frame_info(frame, lineno, context):
    code = frame.f_code
    line = _tracebacks.line(code.co_filename, lineno)
    lines = None if line is None or not context else [line + "\n"]
    return FrameInfo(frame, code.co_filename, lineno, code.co_name, lines, None if lines is None else 0)


def trace(context=1):
    e = _handled()
    return [] if e is None else getinnerframes(e.__traceback__, context)


def getframeinfo(frame, context=1):
    import linecache
    lineno = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    if istraceback(frame):
        frame = frame.tb_frame
    line = linecache.getline(frame.f_code.co_filename, lineno)
    lines = [line] if line and context else None
    return Traceback(frame.f_code.co_filename, lineno, frame.f_code.co_name, lines, 0 if lines else None)


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if getattr(generator, "gi_suspended", False):
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if getattr(coroutine, "cr_suspended", False):
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {}
    for name, cell in zip(code.co_freevars, func.__closure__ or ()):
        nonlocals[name] = cell.cell_contents
    namespace = func.__globals__
    builtin = sys.modules["builtins"].__dict__
    global_vars, builtin_vars, unbound = {}, {}, set()
    for name in code.co_names:
        if name in namespace:
            global_vars[name] = namespace[name]
        elif name in builtin:
            builtin_vars[name] = builtin[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, global_vars, builtin_vars, unbound)


def classify_class_attrs(cls):
    result = []
    for name in dir(cls):
        for base in cls.__mro__:
            if name in base.__dict__:
                obj = base.__dict__[name]
                if isinstance(obj, staticmethod):
                    kind = "static method"
                elif isinstance(obj, classmethod):
                    kind = "class method"
                elif isinstance(obj, property):
                    kind = "property"
                else:
                    kind = "method" if isroutine(obj) else "data"
                result.append(Attribute(name, kind, base, obj))
                break
    return result
