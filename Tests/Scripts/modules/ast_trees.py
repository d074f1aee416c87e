import ast

print(ast.literal_eval("{'a': [1, -2.5, (None, True)], 'b': {1, 2}, 'c': 1+2j}"))  # expect: {'a': [1, -2.5, (None, True)], 'b': {1, 2}, 'c': (1+2j)}
for text in ["f(1)", "a", "1 +", "[1, x]"]:
    try:
        ast.literal_eval(text)
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, str(error).split(": <")[0])
# expect: ValueError malformed node or string on line 1
# expect: ValueError malformed node or string on line 1
# expect: SyntaxError invalid syntax (<unknown>, line 1)
# expect: ValueError malformed node or string on line 1

tree = ast.parse("total = 0\nfor i in range(3):\n    total += i * 2\n")
print(ast.dump(tree))  # expect: Module(body=[Assign(targets=[Name(id='total', ctx=Store())], value=Constant(value=0)), For(target=Name(id='i', ctx=Store()), iter=Call(func=Name(id='range', ctx=Load()), args=[Constant(value=3)], keywords=[]), body=[AugAssign(target=Name(id='total', ctx=Store()), op=Add(), value=BinOp(left=Name(id='i', ctx=Load()), op=Mult(), right=Constant(value=2)))], orelse=[])], type_ignores=[])
print(ast.dump(tree.body[0], include_attributes=True))  # expect: Assign(targets=[Name(id='total', ctx=Store(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=5)], value=Constant(value=0, lineno=1, col_offset=8, end_lineno=1, end_col_offset=9), lineno=1, col_offset=0, end_lineno=1, end_col_offset=9)
print(sum(1 for node in ast.walk(tree)), [type(node).__name__ for node in ast.iter_child_nodes(tree)])  # expect: 21 ['Assign', 'For']


class Names(ast.NodeVisitor):
    def visit_Name(self, node):
        print(node.id, type(node.ctx).__name__, node.lineno, node.col_offset)


Names().visit(tree)
# expect: total Store 1 0
# expect: i Store 2 4
# expect: range Load 2 9
# expect: total Store 3 4
# expect: i Load 3 13


class Doubled(ast.NodeTransformer):
    def visit_Constant(self, node):
        return ast.copy_location(ast.Constant(node.value * 2), node)


tree = ast.fix_missing_locations(Doubled().visit(tree))
print(ast.unparse(tree))
# expect: total = 0
# expect: for i in range(6):
# expect:     total += i * 4
namespace = {}
exec(compile(tree, "<tree>", "exec"), namespace)
print(namespace["total"])  # expect: 60
print(ast.unparse(ast.parse("x=(a+b)*c if not d else lambda *a,k=1:{**a,'z':[*b]}")))  # expect: x = (a + b) * c if not d else lambda *a, k=1: {**a, 'z': [*b]}
print(ast.get_source_segment("x = f(1, 2)", ast.parse("x = f(1, 2)").body[0].value))  # expect: f(1, 2)
