# `dis`: the instructions of Plait's own machine, in the layout that CPython's `dis` has. They are much like CPython
# 3.11's, but not the same: one instruction stands for several bytes there, so offsets count instructions.

import collections
import io
import sys
import types
from opcode import *
from opcode import __all__ as _opcodes_all

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode"] + _opcodes_all

_JUMPS = {"JUMP", "JUMP_BACK", "POP_JUMP_IF_FALSE", "POP_JUMP_IF_TRUE", "JUMP_IF_FALSE_OR_POP",
          "JUMP_IF_TRUE_OR_POP", "POP_JUMP_IF_NONE", "POP_JUMP_IF_NOT_NONE", "COMPARE_JUMP_IF_FALSE", "FOR_ITER",
          "SEND"}
_NAMES = {"LOAD_GLOBAL", "STORE_GLOBAL", "DELETE_GLOBAL", "LOAD_NAME", "STORE_NAME", "DELETE_NAME", "LOAD_ATTR",
          "STORE_ATTR", "DELETE_ATTR", "LOAD_METHOD", "IMPORT_NAME", "IMPORT_FROM"}
_SLOTS = {"LOAD_LOCAL", "STORE_LOCAL", "DELETE_LOCAL", "MAKE_CELL", "LOAD_CLOSURE", "LOAD_DEREF", "STORE_DEREF",
          "DELETE_DEREF"}
_COUNTS = {"COPY", "SWAP", "COPY_FREE_VARS", "BUILD_SLICE", "UNPACK_SEQUENCE", "BUILD_TUPLE", "BUILD_LIST",
           "BUILD_SET", "BUILD_MAP", "BUILD_STRING", "LIST_APPEND", "SET_ADD", "MAP_ADD", "LIST_EXTEND", "SET_UPDATE",
           "DICT_UPDATE", "DICT_MERGE", "CALL", "RAISE", "MATCH_CLASS"}
_SIGNS = ("+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//")
_FUNCTION_PARTS = ("defaults", "kwdefaults", "annotations", "closure")

_Instruction = collections.namedtuple(
    "_Instruction", "opname opcode arg argval argrepr offset starts_line is_jump_target positions",
    defaults=[None])
Positions = collections.namedtuple("Positions", "lineno end_lineno col_offset end_col_offset", defaults=[None] * 4)


class Instruction(_Instruction):
    def _line(self, line_width, is_current, offset_width):
        fields = []
        if line_width:
            fields.append(f"{self.starts_line:{line_width}d}" if self.starts_line is not None else " " * line_width)
        fields.append("-->" if is_current else "   ")
        fields.append(">>" if self.is_jump_target else "  ")
        fields.append(repr(self.offset).rjust(offset_width))
        fields.append(self.opname.ljust(20))
        if self.arg is not None:
            fields.append(repr(self.arg).rjust(5))
            if self.argrepr:
                fields.append("(" + self.argrepr + ")")
        elif self.argrepr:
            fields.append(" " * 5 + " (" + self.argrepr + ")")
        return " ".join(fields).rstrip()


def _code_of(x):
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        code = getattr(x, name, None)
        if code is not None:
            x = code
            break
    if isinstance(x, str):
        x = _compiled(x, "<disassembly>")
    if isinstance(x, types.CodeType):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _compiled(source, name):
    try:
        return compile(source, name, "eval")
    except SyntaxError:
        return compile(source, name, "exec")


def _operand(code, slots, name, a, b, x):
    # (arg, argval, argrepr)
    if name == "LOAD_CONST":
        return a, code.co_consts[a], _short(code.co_consts[a])
    if name in _NAMES:
        return a, code.co_names[a], code.co_names[a]
    if name in _SLOTS:
        return a, slots[a], slots[a]
    if name == "LOAD_CLASS_DEREF":
        return a, slots[a], slots[a]
    if name == "LOAD_LOCAL_LOCAL":
        return a, (slots[a], slots[b]), f"{slots[a]}, {slots[b]}"
    if name == "LOAD_LOCAL_CONST":
        return a, (slots[a], code.co_consts[b]), f"{slots[a]}, {_short(code.co_consts[b])}"
    if name == "COMPARE_JUMP_IF_FALSE":
        return a, a, f"{cmp_op[x]}, to {a}"
    if name in _JUMPS:
        return a, a, f"to {a}"
    if name == "BINARY":
        return x, _SIGNS[x], _SIGNS[x]
    if name == "IN_PLACE":
        return x, _SIGNS[x] + "=", _SIGNS[x] + "="
    if name == "COMPARE":
        return x, cmp_op[x], cmp_op[x]
    if name == "UNARY":
        return x, x, ("~", "+", "-")[x]
    if name == "CONTAINS":
        return x, x, "not in" if x else "in"
    if name == "IS_IDENTICAL":
        return x, x, "is not" if x else "is"
    if name == "UNPACK_EX":
        return a, a, f"and {b} behind the star"
    if name == "CALL_KEYWORDS":
        return a, a, _short(code.co_consts[b])
    if name == "CALL_UNPACK":
        return x, x, "with keywords" if x else ""
    if name == "MAKE_FUNCTION":
        parts = [_FUNCTION_PARTS[i] for i in range(4) if x & 1 << i]
        return a, code.co_consts[a], ", ".join([_short(code.co_consts[a])] + parts)
    if name == "FORMAT_VALUE":
        words = [("", "str", "repr", "ascii")[x & 3], "with format" if x & 4 else ""]
        return x, x, ", ".join([word for word in words if word])
    if name == "MATCH_TYPE":
        return x, x, "mapping" if x else "sequence"
    if name in ("GET_ITER", "BEFORE_WITH", "YIELD_VALUE") and x:
        return x, x, "async"
    if name in _COUNTS:
        return a, a, ""
    return None, None, ""


def _short(value):
    return repr(value)


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    return iter(_instructions(_code_of(x), first_line))


def _instructions(code, first_line=None):
    rows = _syntax.instructions(code)
    slots = _syntax.slots(code)
    targets = {row[1] for row in rows if row[0] in _JUMPS}
    targets.update([target for _, _, target, _ in _syntax.handlers(code)])
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    result = []
    line = None
    for offset, (name, a, b, x, first, last, column, end_column) in enumerate(rows):
        starts = None
        place = Positions()
        if first > 0:
            place = Positions(first + shift, last + shift, column, end_column)
            if first + shift != line:
                starts = line = first + shift
        arg, value, text = _operand(code, slots, name, a, b, x)
        result.append(Instruction(name, opmap[name], arg, value, text, offset, starts, offset in targets, place))
    return result


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    if x is None:
        distb(file=file)
        return
    x = getattr(x, "__func__", x)
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        code = getattr(x, name, None)
        if code is not None:
            x = code
            break
    if isinstance(x, types.CodeType):
        _recursively(x, file, depth)
    elif hasattr(x, "__dict__"):
        for name, value in sorted(x.__dict__.items()):
            value = getattr(value, "__func__", value)
            if isinstance(value, (types.FunctionType, types.CodeType, type)):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(value, file=file, depth=depth)
                except TypeError as error:
                    print("Sorry:", error, file=file)
                print(file=file)
    elif isinstance(x, str):
        _recursively(_compiled(x, "<dis>"), file, depth)
    elif isinstance(x, (bytes, bytearray)):
        raise NotImplementedError("dis of bytes is not supported by Plait: its instructions are not bytes")
    else:
        raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _recursively(code, file, depth):
    disassemble(code, file=file)
    if depth is None or depth > 0:
        inner = None if depth is None else depth - 1
        for constant in code.co_consts:
            if isinstance(constant, types.CodeType):
                print(file=file)
                print(f"Disassembly of {constant!r}:", file=file)
                _recursively(constant, file, inner)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    _write(co, lasti, 0, file)


def _write(code, lasti, shift, file):
    rows = _instructions(code)
    lines = [row.starts_line + shift for row in rows if row.starts_line is not None]
    line_width = max(3, len(str(max(lines)))) if lines else 0
    offset_width = max(4, len(str(len(rows))))
    for row in rows:
        if row.starts_line is not None:
            if row.offset > 0:
                print(file=file)
            row = row._replace(starts_line=row.starts_line + shift)
        print(row._line(line_width, row.offset == lasti, offset_width), file=file)
    handlers = _syntax.handlers(code)
    if handlers:
        print("ExceptionTable:", file=file)
        for start, end, target, depth in handlers:
            print(f"  {start} to {end - 1} -> {target} [{depth}]", file=file)


disco = disassemble


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    if tb is None:
        try:
            tb = sys.last_traceback
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, file=file)


def findlinestarts(code):
    for row in _instructions(code):
        if row.starts_line is not None:
            yield row.offset, row.starts_line


def findlabels(code):
    return [row.offset for row in _instructions(code) if row.is_jump_target]


def code_info(x):
    return _format_info(_code_of(x))


_FLAGS = {1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR",
          64: "NOFREE", 128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}
COMPILER_FLAG_NAMES = _FLAGS


def pretty_flags(flags):
    names = [name for bit, name in _FLAGS.items() if flags & bit]
    return ", ".join(names) or hex(flags)


def _format_info(code):
    lines = [f"Name:              {code.co_name}", f"Filename:          {code.co_filename}",
             f"Argument count:    {code.co_argcount}", f"Positional-only arguments: {code.co_posonlyargcount}",
             f"Kw-only arguments: {code.co_kwonlyargcount}", f"Number of locals:  {code.co_nlocals}",
             f"Stack size:        {code.co_stacksize}", f"Flags:             {pretty_flags(code.co_flags)}"]
    for title, values in (("Constants", code.co_consts), ("Names", code.co_names),
                          ("Variable names", code.co_varnames), ("Free variables", code.co_freevars),
                          ("Cell variables", code.co_cellvars)):
        if values:
            lines.append(title + ":")
            for i, value in enumerate(values):
                lines.append(f"{i:4d}: {value!r}" if title == "Constants" else f"{i:4d}: {value}")
    return "\n".join(lines)


def show_code(co, *, file=None):
    print(code_info(co), file=file)


class Bytecode:
    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._shift = self.first_line - self.codeobj.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset

    def __iter__(self):
        return iter(_instructions(self.codeobj, self.first_line))

    def __repr__(self):
        return f"{self.__class__.__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code)

    def info(self):
        return _format_info(self.codeobj)

    def dis(self):
        out = io.StringIO()
        _write(self.codeobj, -1 if self.current_offset is None else self.current_offset, self._shift, out)
        return out.getvalue()
