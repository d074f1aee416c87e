# `ast`: Python's syntax trees, made by Plait's own parser. The machine gives a tree as nested data (`_syntax.tree`), from
# which `parse` builds the nodes; their classes are made from the grammar below.

import sys

_GRAMMAR = """
mod: Module(body*, type_ignores*) Interactive(body*) Expression(body) FunctionType(argtypes*, returns)
stmt+: FunctionDef(name, args, body*, decorator_list*, returns?, type_comment?)
 AsyncFunctionDef(name, args, body*, decorator_list*, returns?, type_comment?)
 ClassDef(name, bases*, keywords*, body*, decorator_list*) Return(value?) Delete(targets*)
 Assign(targets*, value, type_comment?) AugAssign(target, op, value) AnnAssign(target, annotation, value?, simple)
 For(target, iter, body*, orelse*, type_comment?) AsyncFor(target, iter, body*, orelse*, type_comment?)
 While(test, body*, orelse*) If(test, body*, orelse*) With(items*, body*, type_comment?)
 AsyncWith(items*, body*, type_comment?) Match(subject, cases*) Raise(exc?, cause?)
 Try(body*, handlers*, orelse*, finalbody*) TryStar(body*, handlers*, orelse*, finalbody*) Assert(test, msg?)
 Import(names*) ImportFrom(module?, names*, level?) Global(names*) Nonlocal(names*) Expr(value) Pass() Break()
 Continue()
expr+: BoolOp(op, values*) NamedExpr(target, value) BinOp(left, op, right) UnaryOp(op, operand) Lambda(args, body)
 IfExp(test, body, orelse) Dict(keys*, values*) Set(elts*) ListComp(elt, generators*) SetComp(elt, generators*)
 DictComp(key, value, generators*) GeneratorExp(elt, generators*) Await(value) Yield(value?) YieldFrom(value)
 Compare(left, ops*, comparators*) Call(func, args*, keywords*) FormattedValue(value, conversion, format_spec?)
 JoinedStr(values*) Constant(value, kind?) Attribute(value, attr, ctx) Subscript(value, slice, ctx)
 Starred(value, ctx) Name(id, ctx) List(elts*, ctx) Tuple(elts*, ctx) Slice(lower?, upper?, step?)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
excepthandler+: ExceptHandler(type?, name?, body*)
pattern+: MatchValue(value) MatchSingleton(value) MatchSequence(patterns*)
 MatchMapping(keys*, patterns*, rest?) MatchClass(cls, patterns*, kwd_attrs*, kwd_patterns*) MatchStar(name?)
 MatchAs(pattern?, name?) MatchOr(patterns*)
type_ignore: TypeIgnore(lineno, tag)
"""
_PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
_MISSING = object()


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            plural = "s" if len(fields) != 1 else ""
            raise TypeError(f"{type(self).__name__} constructor takes at most {len(fields)} positional "
                            f"argument{plural}")
        for name, value in zip(fields, args):
            if name in kwargs:
                raise TypeError(f"{type(self).__name__} got multiple values for argument {name!r}")
            setattr(self, name, value)
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __reduce_ex__(self, protocol):
        return type(self), (), dict(self.__dict__)


def _define(name, base, fields, place, doc=None):
    names = tuple([field.rstrip("?*") for field in fields])
    members = {"_fields": names, "__match_args__": names, "__module__": "ast"}
    if place is not None:
        members["_attributes"] = place
        for optional in place[2:]:
            members[optional] = None
    for field in fields:
        if field.endswith("?"):
            members[field[:-1]] = None
    return type(name, (base,), members)


def _define_all():
    made = {}
    for line in _GRAMMAR.replace("\n ", " ").strip().split("\n"):
        head, _, rest = line.partition(": ")
        place = _PLACE if head.endswith("+") else None
        base = made[head.rstrip("+")] = _define(head.rstrip("+"), AST, (), place)
        for part in rest.split(")"):
            name, _, fields = part.strip().partition("(")
            if name:
                made[name] = _define(name, base, [field for field in fields.split(", ") if field], None)
    made["arguments"] = _define("arguments", AST, ["posonlyargs*", "args*", "vararg?", "kwonlyargs*", "kw_defaults*",
                                                   "kwarg?", "defaults*"], None)
    made["arg"] = _define("arg", AST, ["arg", "annotation?", "type_comment?"], _PLACE)
    made["keyword"] = _define("keyword", AST, ["arg?", "value"], _PLACE)
    made["alias"] = _define("alias", AST, ["name", "asname?"], _PLACE)
    made["comprehension"] = _define("comprehension", AST, ["target", "iter", "ifs*", "is_async"], None)
    made["withitem"] = _define("withitem", AST, ["context_expr", "optional_vars?"], None)
    made["match_case"] = _define("match_case", AST, ["pattern", "guard?", "body*"], None)
    return made


_NODES = _define_all()
globals().update(_NODES)
# Nodes without fields are one each, as in CPython.
_SINGLE = {name: cls() for name, cls in _NODES.items()
           if cls.__base__.__name__ in ("expr_context", "boolop", "operator", "unaryop", "cmpop")}


def _build(data):
    if type(data) is list:
        return [_build(one) for one in data]
    if type(data) is not tuple:
        return data
    name, fields, place = data
    if name in _SINGLE:
        return _SINGLE[name]
    cls = _NODES[name]
    node = cls.__new__(cls)
    names = cls._fields
    for i in range(len(fields)):
        value = fields[i]
        # A constant's value is no node, though it may be a tuple in a tree that a program made.
        setattr(node, names[i], value if name == "Constant" else _build(value))
    if place is not None:
        node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = place
    return node


def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None):
    if mode not in ("exec", "eval", "single"):
        if mode == "func_type":
            raise NotImplementedError("ast.parse(mode='func_type') is not supported by Plait")
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    if isinstance(source, AST):
        return source
    if isinstance(source, (bytearray, memoryview)):
        source = bytes(source)
    if not isinstance(source, (str, bytes)):
        raise TypeError("compile() arg 1 must be a string, bytes or AST object")
    return _build(_syntax.tree(source, filename, mode))


def unparse(ast_obj):
    import _ast_unparse
    return _ast_unparse.text_of(ast_obj)


# --- Literals ---

def literal_eval(node_or_string):
    """The value of an expression that is made of literals only."""
    node = node_or_string
    if isinstance(node, str):
        node = parse(node.lstrip(" \t"), mode="eval")
    if isinstance(node, Expression):
        node = node.body
    return _literal(node)


def _malformed(node):
    message = "malformed node or string"
    line = getattr(node, "lineno", None)
    if line:
        message += f" on line {line}"
    raise ValueError(f"{message}: {node!r}")


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple([_literal(one) for one in node.elts])
    if isinstance(node, List):
        return [_literal(one) for one in node.elts]
    if isinstance(node, Set):
        return {_literal(one) for one in node.elts}
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == "set" and \
            node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return {_literal(key): _literal(value) for key, value in zip(node.keys, node.values)}
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


# --- Looking at trees ---

def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    if not isinstance(node, AST):
        raise TypeError(f"expected AST, got {node.__class__.__name__!r}")
    if indent is not None and not isinstance(indent, str):
        indent = " " * indent
    return _dump(node, annotate_fields, include_attributes, indent, 1)[0]


def _dump(node, annotate, attributes, indent, level):
    # The text, and whether it is simple enough for one line with others.
    before, between = "", ", "
    if indent is not None:
        before = "\n" + indent * level
        between = "," + before
    if isinstance(node, list):
        if not node:
            return "[]", True
        parts = [_dump(one, annotate, attributes, indent, level + 1)[0] for one in node]
        return f"[{before}{between.join(parts)}]", False
    if not isinstance(node, AST):
        return repr(node), True
    cls = type(node)
    parts = []
    simple = True
    for name in node._fields:
        value = getattr(node, name, _MISSING)
        if value is _MISSING or value is None and getattr(cls, name, ...) is None:
            annotate = True
            continue
        text, is_simple = _dump(value, annotate, attributes, indent, level + 1)
        simple = simple and is_simple
        parts.append(f"{name}={text}" if annotate else text)
    if attributes:
        for name in node._attributes:
            value = getattr(node, name, _MISSING)
            if value is _MISSING or value is None and getattr(cls, name, ...) is None:
                continue
            text, is_simple = _dump(value, annotate, attributes, indent, level + 1)
            simple = simple and is_simple
            parts.append(f"{name}={text}")
    if simple and len(parts) <= 3:
        return f"{cls.__name__}({', '.join(parts)})", not parts
    return f"{cls.__name__}({before}{between.join(parts)})", False


def iter_fields(node):
    for name in node._fields:
        try:
            yield name, getattr(node, name)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for name, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for one in value:
                if isinstance(one, AST):
                    yield one


def walk(node):
    waiting = [node]
    at = 0
    while at < len(waiting):
        node = waiting[at]
        at += 1
        waiting.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not isinstance(value, Constant) or not isinstance(value.value, str):
        return None
    if clean:
        import inspect
        return inspect.cleandoc(value.value)
    return value.value


def get_source_segment(source, node, *, padded=False):
    try:
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
        if node.end_lineno is None or end is None:
            return None
    except AttributeError:
        return None
    lines = _lines(source)
    if first == last:
        return lines[first].encode()[start:end].decode()
    before = lines[first].encode()[:start].decode() if padded else ""
    blank = "".join([c if c in "\f\t" else " " for c in before])
    return "".join([blank + lines[first].encode()[start:].decode(), *lines[first + 1:last],
                    lines[last].encode()[:end].decode()])


def _lines(source):
    lines = []
    start = at = 0
    while at < len(source):
        if source[at] == "\r" and source[at + 1:at + 2] == "\n":
            at += 1
        if source[at] in "\r\n":
            lines.append(source[start:at + 1])
            start = at + 1
        at += 1
    if start < len(source):
        lines.append(source[start:])
    return lines


# --- Changing trees ---

def copy_location(new_node, old_node):
    for name in _PLACE:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or hasattr(old_node, name) and name.startswith("end_"):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    _fix(node, [1, 0, 1, 0])
    return node


def _fix(node, place):
    place = place[:]
    for i in range(4):
        name = _PLACE[i]
        if name in node._attributes:
            # The end's class attribute is None: it is missing, too.
            if getattr(node, name, None) is None:
                setattr(node, name, place[i])
            else:
                place[i] = getattr(node, name)
    for child in iter_child_nodes(node):
        _fix(child, place)


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, "lineno", 0) + n
            continue
        if "lineno" in child._attributes:
            child.lineno = getattr(child, "lineno", 0) + n
        if "end_lineno" in child._attributes and (end := getattr(child, "end_lineno", 0)) is not None:
            child.end_lineno = end + n
    return node


class NodeVisitor:
    def visit(self, node):
        return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                for one in value:
                    if isinstance(one, AST):
                        self.visit(one)
            elif isinstance(value, AST):
                self.visit(value)

    def visit_Constant(self, node):
        return self.generic_visit(node)


class NodeTransformer(NodeVisitor):
    def generic_visit(self, node):
        for name, old in iter_fields(node):
            if isinstance(old, list):
                kept = []
                for one in old:
                    if isinstance(one, AST):
                        one = self.visit(one)
                        if one is None:
                            continue
                        if not isinstance(one, AST):
                            kept.extend(one)
                            continue
                    kept.append(one)
                old[:] = kept
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, name)
                else:
                    setattr(node, name, new)
        return node
