# `traceback`: reports of exceptions and stacks as text and as data. The texts of entries are the machine's own.

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_MISSING = object()
_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._text = None

    @property
    def line(self):
        if self._line is None:
            import linecache
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    __hash__ = None

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = cls()
        for frame, lineno in frame_gen:
            code = frame.f_code
            result.append(FrameSummary(code.co_filename, lineno, code.co_name,
                                       locals=frame.f_locals if capture_locals else None))
        return _limited(result, limit)

    @classmethod
    def from_list(cls, a_list):
        result = cls()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame_summary):
        f = frame_summary
        if f._text is not None and not f.locals:
            return f._text
        text = f"  File \"{f.filename}\", line {f.lineno}, in {f.name}\n"
        if f.line:
            text += f"    {f.line}\n"
        for name in sorted(f.locals or ()):
            text += f"    {name} = {f.locals[name]}\n"
        return text

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            key = (frame.filename, frame.lineno, frame.name)
            if key != last:
                if count > 3:
                    result.append(_repeated(count - 3))
                last = key
                count = 0
            count += 1
            if count <= 3:
                result.append(text)
        if count > 3:
            result.append(_repeated(count - 3))
        return result


def _repeated(times):
    return f"  [Previous line repeated {times} more time{'s' if times > 1 else ''}]\n"


def _limited(summary, limit):
    # The first frames, or with a negative number the last.
    if limit is None:
        return summary
    kept = summary[:limit] if limit >= 0 else summary[limit:]
    summary[:] = kept
    return summary


def extract_tb(tb, limit=None):
    result = StackSummary()
    if tb is not None:
        for filename, lineno, name, line, end_lineno, colno, end_colno, text in _tracebacks.entries(tb):
            frame = FrameSummary(filename, lineno, name, line=line or "", end_lineno=end_lineno, colno=colno,
                                 end_colno=end_colno)
            if line is None and "linecache" in _modules():
                frame._line = None
            else:
                frame._text = text
            result.append(frame)
    return _limited(result, limit)


def extract_stack(f=None, limit=None):
    result = StackSummary()
    for filename, lineno, name, line, *rest in reversed(_system.frames(1000)):
        result.append(FrameSummary(filename, lineno, name, line=line or ""))
    return result if limit is None else _limited(result, -limit)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        import sys
        f = sys._getframe()
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _print(lines, file):
    if file is None:
        import sys
        file = sys.stderr
    file.write("".join(lines))


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_stack(f=None, limit=None, file=None):
    _print(format_stack(f, limit), file)


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


# --- Exceptions ---

def _only(value):
    # The lines after the entries: type and text, what a syntax error points at, notes.
    if isinstance(value, SyntaxError) and getattr(value, "lineno", None) is not None:
        lines = _syntax_lines(value)
    else:
        lines = [_tracebacks.last_line(value, _exception_text(value)) + "\n"]
    notes = getattr(value, "__notes__", None)
    if isinstance(notes, (list, tuple)):
        for note in notes:
            lines.extend([line + "\n" for line in str(note).split("\n")])
    elif notes is not None:
        lines.append(f"{notes!r}\n")
    return lines


def _syntax_lines(value):
    lines = [f"  File \"{value.filename or '<string>'}\", line {value.lineno}\n"]
    if value.text is not None:
        text = value.text.rstrip("\n")
        stripped = text.lstrip(" \n\f")
        lines.append(f"    {stripped}\n")
        if value.offset is not None:
            shift = len(text) - len(stripped)
            start = value.offset - 1 - shift
            end = (value.end_offset or 0) - 1 - shift
            if value.end_lineno not in (None, value.lineno) or end <= start:
                end = start + 1
            if start >= 0:
                lines.append("    " + " " * start + "^" * (end - start) + "\n")
    lines.append(f"{type(value).__name__}: {value.msg or '<no detail available>'}\n")
    return lines


def format_exception_only(exc, /, value=_MISSING):
    if value is _MISSING:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return _only(value)


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = [] if _seen is None else _seen
        seen.append(exc_value)
        self.stack = extract_tb(exc_traceback, limit)
        self.exc_type = exc_type
        self._str = _exception_text(exc_value)
        self._has_traceback = exc_traceback is not None
        self._lines = _only(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = False
        self.__cause__ = self.__context__ = None
        self.exceptions = None
        if exc_value is None:
            return
        self.__suppress_context__ = exc_value.__suppress_context__
        for name in ("__cause__", "__context__"):
            other = getattr(exc_value, name)
            if other is not None and not any([other is e for e in seen]):
                setattr(self, name, TracebackException(type(other), other, other.__traceback__, limit=limit,
                                                       _seen=seen))
        inner = getattr(exc_value, "exceptions", None)
        if isinstance(exc_value, BaseException) and isinstance(inner, tuple):
            self.exceptions = [TracebackException(type(e), e, e.__traceback__, limit=limit, _seen=seen)
                               for e in inner if isinstance(e, BaseException)]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    __hash__ = None

    def format_exception_only(self):
        yield from self._lines

    def format(self, *, chain=True, _ctx=None):
        if chain:
            if self.__cause__ is not None:
                yield from self.__cause__.format(chain=chain)
                yield _CAUSE
            elif self.__context__ is not None and not self.__suppress_context__:
                yield from self.__context__.format(chain=chain)
                yield _CONTEXT
        if self._has_traceback:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self._lines

    def print(self, *, file=None, chain=True):
        _print(self.format(chain=chain), file)


def _parts(exc, value, tb):
    # `format_exception(e)` and the older `format_exception(type, e, tb)`.
    if value is _MISSING and tb is _MISSING:
        if exc is None:
            return None, None, None
        if isinstance(exc, BaseException):
            return type(exc), exc, exc.__traceback__
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    if value is _MISSING or tb is _MISSING:
        raise ValueError("Both or neither of value and tb must be given")
    return type(value), value, tb


def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True):
    cls, value, tb = _parts(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"]
    if isinstance(value, BaseException) and getattr(value, "exceptions", None) is not None and limit is None:
        text = _system.traceback_text(value, [_exception_text(x) for x in _exception_chain(value)])
        return [line + "\n" for line in text.split("\n")[:-1]]
    return list(TracebackException(cls, value, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True):
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(_handled(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    _print(format_exception(_handled(), limit=limit, chain=chain), file)


def print_last(limit=None, file=None, chain=True):
    import sys
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def clear_frames(tb):
    pass
