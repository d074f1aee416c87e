for kind in (KeyError, IndexError, ZeroDivisionError, RecursionError, UnboundLocalError, StopIteration, ModuleNotFoundError):
    print(kind.__name__, kind.__mro__[1].__name__, issubclass(kind, Exception))
# expect: KeyError LookupError True
# expect: IndexError LookupError True
# expect: ZeroDivisionError ArithmeticError True
# expect: RecursionError RuntimeError True
# expect: UnboundLocalError NameError True
# expect: StopIteration Exception True
# expect: ModuleNotFoundError ImportError True
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, Exception))  # expect: False False
