def put(x, i, v):
    x[i] = v

def drop(x, i):
    del x[i]

for f in (lambda: 5[0], lambda: None["a"], lambda: [1]["a"], lambda: (1,)[1], lambda: [1][1], lambda: "abc"[5], lambda: {}["k"], lambda: {}[1],
          lambda: {1: 2}[[]], lambda: put((1,), 0, 1), lambda: put("abc", 0, "x"), lambda: put([], 0, 1), lambda: drop([], 0),
          lambda: drop((1,), 0), lambda: drop({}, "x"), lambda: put(5, 0, 0), lambda: range(3)[5]):
    try:
        print(f())
    except (TypeError, LookupError) as e:
        print(type(e).__name__, e)
# expect: TypeError 'int' object is not subscriptable
# expect: TypeError 'NoneType' object is not subscriptable
# expect: TypeError list indices must be integers or slices, not str
# expect: IndexError tuple index out of range
# expect: IndexError list index out of range
# expect: IndexError string index out of range
# expect: KeyError 'k'
# expect: KeyError 1
# expect: TypeError unhashable type: 'list'
# expect: TypeError 'tuple' object does not support item assignment
# expect: TypeError 'str' object does not support item assignment
# expect: IndexError list assignment index out of range
# expect: IndexError list assignment index out of range
# expect: TypeError 'tuple' object doesn't support item deletion
# expect: KeyError 'x'
# expect: TypeError 'int' object does not support item assignment
# expect: IndexError range object index out of range
# expect stderr: /work/wt/scripts/Tests/Scripts/exceptions/subscript_words.py:7: SyntaxWarning: 'int' object is not subscriptable; perhaps you missed a comma?
# expect stderr: /work/wt/scripts/Tests/Scripts/exceptions/subscript_words.py:7: SyntaxWarning: 'NoneType' object is not subscriptable; perhaps you missed a comma?
# expect stderr: /work/wt/scripts/Tests/Scripts/exceptions/subscript_words.py:7: SyntaxWarning: list indices must be integers or slices, not str; perhaps you missed a comma?
