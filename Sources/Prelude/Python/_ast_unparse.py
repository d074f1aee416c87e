# Trees back to text, for `ast.unparse` and for `compile` of a tree.

import ast

# How tightly expressions bind, the loosest first.
_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _COMPARE, _BITOR, _BITXOR, _BITAND, _SHIFT, _ARITH, _TERM, _FACTOR, \
    _POWER, _AWAIT, _ATOM = range(18)

_BINARY = {"Add": ("+", _ARITH), "Sub": ("-", _ARITH), "Mult": ("*", _TERM), "MatMult": ("@", _TERM),
           "Div": ("/", _TERM), "Mod": ("%", _TERM), "LShift": ("<<", _SHIFT), "RShift": (">>", _SHIFT),
           "BitOr": ("|", _BITOR), "BitXor": ("^", _BITXOR), "BitAnd": ("&", _BITAND), "FloorDiv": ("//", _TERM),
           "Pow": ("**", _POWER)}
_UNARY = {"Invert": ("~", _FACTOR), "Not": ("not ", _NOT), "UAdd": ("+", _FACTOR), "USub": ("-", _FACTOR)}
_COMPARISONS = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is",
                "IsNot": "is not", "In": "in", "NotIn": "not in"}


def _name(node):
    return type(node).__name__


def text_of(node):
    if isinstance(node, (ast.stmt, ast.mod)):
        lines = []
        if isinstance(node, ast.Expression):
            return _expr(node.body, _NAMED)
        if isinstance(node, ast.Interactive):
            _block(node.body, lines, 0)
        elif isinstance(node, ast.Module):
            _block(node.body, lines, 0, True)
        else:
            _stmt(node, lines, 0)
        while lines and not lines[0]:
            del lines[0]
        return "\n".join(lines)
    if isinstance(node, ast.arguments):
        return _arguments(node)
    if isinstance(node, ast.pattern):
        return _pattern(node)
    if isinstance(node, ast.comprehension):
        return _generators([node])
    if isinstance(node, ast.keyword):
        return _keyword(node)
    if isinstance(node, ast.arg):
        return _arg(node)
    if isinstance(node, ast.alias):
        return _alias(node)
    if isinstance(node, ast.withitem):
        return _item(node)
    return _expr(node, _NAMED)


# --- Expressions ---

def _wrap(text, own, outer):
    return f"({text})" if own < outer else text


def _list(nodes, level=_TEST):
    return ", ".join([_expr(one, level) for one in nodes])


def _keyword(node):
    return ("**" if node.arg is None else node.arg + "=") + _expr(node.value, _TEST)


def _expr(node, outer):
    return globals()["_expr_" + _name(node)](node, outer)


def _expr_Constant(node, outer):
    value = node.value
    if value is ...:
        return "..."
    if isinstance(value, tuple):
        inner = ", ".join([_expr_Constant(ast.Constant(one), _TEST) for one in value])
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    text = repr(value)
    if isinstance(value, (float, complex)):
        return text.replace("inf", "1e309").replace("nan", "(1e309-1e309)")
    return ("u" if node.kind == "u" else "") + text


def _expr_Name(node, outer):
    return node.id


def _expr_Attribute(node, outer):
    value = _expr(node.value, _ATOM)
    if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int):
        value += " "
    return f"{value}.{node.attr}"


def _expr_Subscript(node, outer):
    index = node.slice
    if isinstance(index, ast.Tuple) and index.elts and not (len(index.elts) == 1 and False):
        inner = _list(index.elts) + ("," if len(index.elts) == 1 else "")
    else:
        inner = _expr(index, _TUPLE)
    return f"{_expr(node.value, _ATOM)}[{inner}]"


def _expr_Slice(node, outer):
    text = (_expr(node.lower, _TEST) if node.lower else "") + ":" + (_expr(node.upper, _TEST) if node.upper else "")
    return text + (":" + _expr(node.step, _TEST) if node.step else "")


def _expr_Starred(node, outer):
    return "*" + _expr(node.value, _BITOR)


def _expr_List(node, outer):
    return f"[{_list(node.elts)}]"


def _expr_Tuple(node, outer):
    text = _list(node.elts) + ("," if len(node.elts) == 1 else "")
    return f"({text})" if outer > _TUPLE or not node.elts or outer == _NAMED else text


def _expr_Set(node, outer):
    return "{" + _list(node.elts) + "}" if node.elts else "{*()}"


def _expr_Dict(node, outer):
    parts = [f"{_expr(key, _TEST)}: {_expr(value, _TEST)}" if key is not None else "**" + _expr(value, _BITOR)
             for key, value in zip(node.keys, node.values)]
    return "{" + ", ".join(parts) + "}"


def _expr_BoolOp(node, outer):
    word, own = (" and ", _AND) if isinstance(node.op, ast.And) else (" or ", _OR)
    return _wrap(word.join([_expr(one, own + 1) for one in node.values]), own, outer)


def _expr_BinOp(node, outer):
    sign, own = _BINARY[_name(node.op)]
    left, right = (own + 1, _POWER) if sign == "**" else (own, own + 1)
    return _wrap(f"{_expr(node.left, left)} {sign} {_expr(node.right, right)}", own, outer)


def _expr_UnaryOp(node, outer):
    sign, own = _UNARY[_name(node.op)]
    return _wrap(sign + _expr(node.operand, own), own, outer)


def _expr_Compare(node, outer):
    text = _expr(node.left, _COMPARE + 1)
    for op, right in zip(node.ops, node.comparators):
        text += f" {_COMPARISONS[_name(op)]} {_expr(right, _COMPARE + 1)}"
    return _wrap(text, _COMPARE, outer)


def _expr_NamedExpr(node, outer):
    return f"({_expr(node.target, _ATOM)} := {_expr(node.value, _ATOM)})"


def _expr_IfExp(node, outer):
    text = f"{_expr(node.body, _TEST + 1)} if {_expr(node.test, _TEST + 1)} else {_expr(node.orelse, _TEST)}"
    return _wrap(text, _TEST, outer)


def _expr_Lambda(node, outer):
    arguments = _arguments(node.args)
    return _wrap(f"lambda{' ' if arguments else ''}{arguments}: {_expr(node.body, _TEST)}", _TEST, outer)


def _expr_Await(node, outer):
    return _wrap("await " + _expr(node.value, _ATOM), _AWAIT, outer)


def _expr_Yield(node, outer):
    text = "yield" + (" " + _expr(node.value, _ATOM) if node.value else "")
    return _wrap(text, _YIELD, outer) if outer else f"({text})"


def _expr_YieldFrom(node, outer):
    text = "yield from " + _expr(node.value, _ATOM)
    return _wrap(text, _YIELD, outer) if outer else f"({text})"


def _expr_Call(node, outer):
    parts = [_expr(one, _TEST) for one in node.args] + [_keyword(one) for one in node.keywords]
    return f"{_expr(node.func, _ATOM)}({', '.join(parts)})"


def _generators(parts):
    text = ""
    for part in parts:
        text += f"{' async' if part.is_async else ''} for {_expr(part.target, _TUPLE)} in {_expr(part.iter, _OR)}"
        for test in part.ifs:
            text += f" if {_expr(test, _OR)}"
    return text


def _expr_ListComp(node, outer):
    return f"[{_expr(node.elt, _TEST)}{_generators(node.generators)}]"


def _expr_SetComp(node, outer):
    return "{" + _expr(node.elt, _TEST) + _generators(node.generators) + "}"


def _expr_DictComp(node, outer):
    return "{" + f"{_expr(node.key, _TEST)}: {_expr(node.value, _TEST)}{_generators(node.generators)}" + "}"


def _expr_GeneratorExp(node, outer):
    return f"({_expr(node.elt, _TEST)}{_generators(node.generators)})"


def _field(node):
    inner = _expr(node.value, _TEST + 1)
    text = "{" + (" " if inner.startswith("{") else "") + inner
    if node.conversion != -1:
        text += "!" + chr(node.conversion)
    if node.format_spec:
        text += ":" + _pieces(node.format_spec)
    return text + "}"


def _pieces(node):
    if isinstance(node, ast.FormattedValue):
        return _field(node)
    if isinstance(node, ast.Constant):
        return node.value.replace("{", "{{").replace("}", "}}")
    return "".join([_pieces(one) for one in node.values])


def _expr_JoinedStr(node, outer):
    # A quotation mark that is not inside a field; a backslash may only be in the text.
    parts = [(_pieces(one), isinstance(one, ast.Constant)) for one in node.values]
    fields = "".join([text for text, is_text in parts if not is_text])
    marks = [mark for mark in ("'", '"', '"""', "'''") if mark not in fields]
    for text, is_text in parts:
        if is_text:
            marks = [mark for mark in marks if mark not in text] or marks
    mark = marks[0] if marks else "'"
    result = ""
    for text, is_text in parts:
        if is_text:
            text = repr(text + '"')[1:-2].replace("\\'", "'")
            if len(mark) == 3:
                text = text.replace("\\n", "\n")
            text = text.replace(mark, "\\" + mark)
        result += text
    return "f" + mark + result + mark


def _expr_FormattedValue(node, outer):
    return _expr_JoinedStr(ast.JoinedStr([node]), outer)


def _arg(node):
    return node.arg + (": " + _expr(node.annotation, _TEST) if node.annotation else "")


def _arguments(node):
    parts = []
    named = node.posonlyargs + node.args
    defaults = [None] * (len(named) - len(node.defaults)) + node.defaults
    for i in range(len(named)):
        default = defaults[i]
        text = _arg(named[i])
        if default is not None:
            text += "=" + _expr(default, _TEST)
        parts.append(text)
        if i + 1 == len(node.posonlyargs):
            parts.append("/")
    if node.vararg or node.kwonlyargs:
        parts.append("*" + (_arg(node.vararg) if node.vararg else ""))
    for one, default in zip(node.kwonlyargs, node.kw_defaults):
        parts.append(_arg(one) + ("=" + _expr(default, _TEST) if default is not None else ""))
    if node.kwarg:
        parts.append("**" + _arg(node.kwarg))
    return ", ".join(parts)


# --- Statements ---

def _block(body, lines, depth, has_doc=False):
    for i in range(len(body)):
        node = body[i]
        if i == 0 and has_doc and isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and \
                isinstance(node.value.value, str):
            lines.append("    " * depth + _doc(node.value.value))
        else:
            _stmt(node, lines, depth)


def _doc(text):
    if "\\" in text or '"""' in text or text.endswith('"') or not text.isprintable() and \
            not text.replace("\n", "").replace("\t", "").isprintable():
        body = repr(text + "'")[1:-2].replace('\\n', '\n').replace('"""', '\\"""')
        if body.endswith('"'):
            body = body[:-1] + '\\"'
        return f'"""{body}"""'
    return f'"""{text}"""'


def _stmt(node, lines, depth):
    indent = "    " * depth
    name = _name(node)
    if name in _COMPOUND:
        _COMPOUND[name](node, lines, depth, indent)
    else:
        lines.append(indent + globals()["_stmt_" + name](node))


def _stmt_Expr(node):
    return _expr(node.value, _YIELD if isinstance(node.value, (ast.Yield, ast.YieldFrom)) else _NAMED)


def _value(node):
    return _expr(node, _NAMED)


def _stmt_Return(node):
    return "return" + (" " + _expr(node.value, _TUPLE) if node.value else "")


def _stmt_Delete(node):
    return "del " + _list(node.targets)


def _stmt_Assign(node):
    return "".join([_expr(one, _TUPLE) + " = " for one in node.targets]) + _value(node.value)


def _stmt_AugAssign(node):
    return f"{_expr(node.target, _TEST)} {_BINARY[_name(node.op)][0]}= {_value(node.value)}"


def _stmt_AnnAssign(node):
    target = _expr(node.target, _TEST)
    if not node.simple and isinstance(node.target, ast.Name):
        target = f"({target})"
    return f"{target}: {_expr(node.annotation, _TEST)}" + (" = " + _value(node.value) if node.value else "")


def _stmt_Raise(node):
    text = "raise" + (" " + _expr(node.exc, _TEST) if node.exc else "")
    return text + (" from " + _expr(node.cause, _TEST) if node.cause else "")


def _stmt_Assert(node):
    return "assert " + _expr(node.test, _TEST) + (", " + _expr(node.msg, _TEST) if node.msg else "")


def _alias(node):
    return node.name + (" as " + node.asname if node.asname else "")


def _stmt_Import(node):
    return "import " + ", ".join([_alias(one) for one in node.names])


def _stmt_ImportFrom(node):
    names = ", ".join([_alias(one) for one in node.names])
    return f"from {'.' * (node.level or 0)}{node.module or ''} import {names}"


def _stmt_Global(node):
    return "global " + ", ".join(node.names)


def _stmt_Nonlocal(node):
    return "nonlocal " + ", ".join(node.names)


def _stmt_Pass(node):
    return "pass"


def _stmt_Break(node):
    return "break"


def _stmt_Continue(node):
    return "continue"


def _decorators(node, lines, indent):
    lines.append("")
    for one in node.decorator_list:
        lines.append(f"{indent}@{_expr(one, _NAMED)}")


def _function(node, lines, depth, indent):
    _decorators(node, lines, indent)
    word = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    returns = " -> " + _expr(node.returns, _TEST) if node.returns else ""
    lines.append(f"{indent}{word} {node.name}({_arguments(node.args)}){returns}:")
    _block(node.body, lines, depth + 1, True)


def _class(node, lines, depth, indent):
    _decorators(node, lines, indent)
    bases = ", ".join([_expr(one, _TEST) for one in node.bases] + [_keyword(one) for one in node.keywords])
    lines.append(f"{indent}class {node.name}{f'({bases})' if bases else ''}:")
    _block(node.body, lines, depth + 1, True)


def _for(node, lines, depth, indent):
    word = "async for" if isinstance(node, ast.AsyncFor) else "for"
    lines.append(f"{indent}{word} {_expr(node.target, _TUPLE)} in {_expr(node.iter, _TUPLE)}:")
    _block(node.body, lines, depth + 1)
    _else(node.orelse, lines, depth, indent)


def _else(body, lines, depth, indent, word="else"):
    if body:
        lines.append(f"{indent}{word}:")
        _block(body, lines, depth + 1)


def _while(node, lines, depth, indent):
    lines.append(f"{indent}while {_expr(node.test, _NAMED)}:")
    _block(node.body, lines, depth + 1)
    _else(node.orelse, lines, depth, indent)


def _if(node, lines, depth, indent):
    word = "if"
    while True:
        lines.append(f"{indent}{word} {_expr(node.test, _NAMED)}:")
        _block(node.body, lines, depth + 1)
        if not (len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If)):
            break
        node = node.orelse[0]
        word = "elif"
    _else(node.orelse, lines, depth, indent)


def _item(node):
    return _expr(node.context_expr, _TEST) + \
        (" as " + _expr(node.optional_vars, _TEST) if node.optional_vars else "")


def _with(node, lines, depth, indent):
    word = "async with" if isinstance(node, ast.AsyncWith) else "with"
    lines.append(f"{indent}{word} {', '.join([_item(one) for one in node.items])}:")
    _block(node.body, lines, depth + 1)


def _try(node, lines, depth, indent):
    lines.append(f"{indent}try:")
    _block(node.body, lines, depth + 1)
    star = "*" if isinstance(node, ast.TryStar) else ""
    for handler in node.handlers:
        kind = " " + _expr(handler.type, _TEST) if handler.type else ""
        lines.append(f"{indent}except{star}{kind}{' as ' + handler.name if handler.name else ''}:")
        _block(handler.body, lines, depth + 1)
    _else(node.orelse, lines, depth, indent)
    _else(node.finalbody, lines, depth, indent, "finally")


def _match(node, lines, depth, indent):
    lines.append(f"{indent}match {_expr(node.subject, _TUPLE)}:")
    for case in node.cases:
        guard = " if " + _expr(case.guard, _NAMED) if case.guard else ""
        lines.append(f"{indent}    case {_pattern(case.pattern)}{guard}:")
        _block(case.body, lines, depth + 2)


def _pattern(node, is_inner=False):
    name = _name(node)
    if name == "MatchValue":
        return _expr(node.value, _TEST)
    if name == "MatchSingleton":
        return repr(node.value)
    if name == "MatchSequence":
        return f"[{', '.join([_pattern(one) for one in node.patterns])}]"
    if name == "MatchStar":
        return "*" + (node.name or "_")
    if name == "MatchMapping":
        parts = [f"{_expr(key, _TEST)}: {_pattern(one)}" for key, one in zip(node.keys, node.patterns)]
        return "{" + ", ".join(parts + (["**" + node.rest] if node.rest else [])) + "}"
    if name == "MatchClass":
        parts = [_pattern(one) for one in node.patterns]
        parts += [f"{key}={_pattern(one)}" for key, one in zip(node.kwd_attrs, node.kwd_patterns)]
        return f"{_expr(node.cls, _ATOM)}({', '.join(parts)})"
    if name == "MatchOr":
        text = " | ".join([_pattern(one, True) for one in node.patterns])
        return f"({text})" if is_inner else text
    if node.name is None:
        return "_"
    if node.pattern is None:
        return node.name
    text = f"{_pattern(node.pattern, True)} as {node.name}"
    return f"({text})" if is_inner else text


_COMPOUND = {"FunctionDef": _function, "AsyncFunctionDef": _function, "ClassDef": _class, "For": _for,
             "AsyncFor": _for, "While": _while, "If": _if, "With": _with, "AsyncWith": _with, "Try": _try,
             "TryStar": _try, "Match": _match}
