# Examples in docstrings are run and compared.
import doctest


def add(a, b):
    """
    >>> add(2, 3)
    5
    >>> add(1, 'x')
    Traceback (most recent call last):
    ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> for i in range(2):
    ...     i
    0
    1
    >>> add(1, 1)
    3
    >>> [1, 2, 3]  # doctest: +ELLIPSIS
    [1, ...]
    """
    return a + b


def run(function, verbose):
    lines = []
    runner = doctest.DocTestRunner(verbose=verbose)
    for test in doctest.DocTestFinder().find(function, "add", globs={"add": add}):
        print(runner.run(test, out=lines.append))
    for line in "".join(lines).splitlines():
        if not line.startswith("File"):
            print(repr(line))
    print(runner.summarize())


run(add, False)
# expect: TestResults(failed=1, attempted=5)
# expect: '**********************************************************************'
# expect: 'Failed example:'
# expect: '    add(1, 1)'
# expect: 'Expected:'
# expect: '    3'
# expect: 'Got:'
# expect: '    2'
# expect: **********************************************************************
# expect: 1 items had failures:
# expect:    1 of   5 in add
# expect: ***Test Failed*** 1 failures.
# expect: TestResults(failed=1, attempted=5)
run(add, True)
# expect: TestResults(failed=1, attempted=5)
# expect: 'Trying:'
# expect: '    add(2, 3)'
# expect: 'Expecting:'
# expect: '    5'
# expect: 'ok'
# expect: 'Trying:'
# expect: "    add(1, 'x')"
# expect: 'Expecting:'
# expect: '    Traceback (most recent call last):'
# expect: '    ...'
# expect: "    TypeError: unsupported operand type(s) for +: 'int' and 'str'"
# expect: 'ok'
# expect: 'Trying:'
# expect: '    for i in range(2):'
# expect: '        i'
# expect: 'Expecting:'
# expect: '    0'
# expect: '    1'
# expect: 'ok'
# expect: 'Trying:'
# expect: '    add(1, 1)'
# expect: 'Expecting:'
# expect: '    3'
# expect: '**********************************************************************'
# expect: 'Failed example:'
# expect: '    add(1, 1)'
# expect: 'Expected:'
# expect: '    3'
# expect: 'Got:'
# expect: '    2'
# expect: 'Trying:'
# expect: '    [1, 2, 3]  # doctest: +ELLIPSIS'
# expect: 'Expecting:'
# expect: '    [1, ...]'
# expect: 'ok'
# expect: **********************************************************************
# expect: 1 items had failures:
# expect:    1 of   5 in add
# expect: 5 tests in 1 items.
# expect: 4 passed and 1 failed.
# expect: ***Test Failed*** 1 failures.
# expect: TestResults(failed=1, attempted=5)
