for f in (lambda: len(), lambda: len(1, 2), lambda: abs(), lambda: isinstance(1), lambda: [].append(1, 2), lambda: {}.get(), lambda: "".join(), lambda: int(1, 2, 3),
          lambda: max(), lambda: range(), lambda: chr(), lambda: ord(5), lambda: sorted(), lambda: len(x=1), lambda: sum(), lambda: hash()):
    try:
        print(f())
    except TypeError as e:
        print(e)
# expect: len() takes exactly one argument (0 given)
# expect: len() takes exactly one argument (2 given)
# expect: abs() takes exactly one argument (0 given)
# expect: isinstance expected 2 arguments, got 1
# expect: list.append() takes exactly one argument (2 given)
# expect: get expected at least 1 argument, got 0
# expect: str.join() takes exactly one argument (0 given)
# expect: int() takes at most 2 arguments (3 given)
# expect: max expected at least 1 argument, got 0
# expect: range expected at least 1 argument, got 0
# expect: chr() takes exactly one argument (0 given)
# expect: ord() expected string of length 1, but int found
# expect: sorted expected 1 argument, got 0
# expect: len() takes no keyword arguments
# expect: sum() takes at least 1 positional argument (0 given)
# expect: hash() takes exactly one argument (0 given)
