for source in ["1 +", "x =", "if True:\nprint(1)", "def f(:", "return 3"]:
    try:
        exec(source)
    except SyntaxError as e:
        print(type(e).__name__, e, [e.msg, e.lineno, e.offset, e.text, e.filename, e.end_lineno, e.end_offset])
# expect: SyntaxError invalid syntax (<string>, line 1) ['invalid syntax', 1, 4, '1 +\n', '<string>', 1, 4]
# expect: SyntaxError invalid syntax (<string>, line 1) ['invalid syntax', 1, 4, 'x =\n', '<string>', 1, 4]
# expect: IndentationError expected an indented block after 'if' statement on line 1 (<string>, line 2) ["expected an indented block after 'if' statement on line 1", 2, 1, 'print(1)\n', '<string>', 2, 6]
# expect: SyntaxError invalid syntax (<string>, line 1) ['invalid syntax', 1, 7, 'def f(:\n', '<string>', 1, 8]
# expect: SyntaxError 'return' outside function (<string>, line 1) ["'return' outside function", 1, 1, None, '<string>', 1, 9]
for source in ["1 +", "x = 1"]:
    try:
        eval(source)
    except SyntaxError as e:
        print(type(e).__name__, e)
# expect: SyntaxError invalid syntax (<string>, line 1)
# expect: SyntaxError invalid syntax (<string>, line 1)
for arguments in [(5,), ("1", 5), ("1", {}, 5)]:
    for function in (exec, eval):
        try:
            function(*arguments)
        except TypeError as e:
            print(e)
# expect: exec() arg 1 must be a string, bytes or code object
# expect: eval() arg 1 must be a string, bytes or code object
# expect: exec() globals must be a dict, not int
# expect: globals must be a dict
# expect: locals must be a mapping or None, not int
# expect: locals must be a mapping
try:
    compile("1", "f", "x")
except ValueError as e:
    print(e)  # expect: compile() mode must be 'exec', 'eval' or 'single'
for source, namespace in [("nope", None), ("nope", {}), ("len(5)", {"__builtins__": {}})]:
    try:
        eval(source, namespace)
    except NameError as e:
        print(e)
# expect: name 'nope' is not defined
# expect: name 'nope' is not defined
# expect: name 'len' is not defined
print(SyntaxError("m").msg, str(SyntaxError("m", ("f.py", 3, 1, "text"))))  # expect: m m (f.py, line 3)
