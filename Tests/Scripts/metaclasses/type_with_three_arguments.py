def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
D = type("D", (object,), {"x": 5, "f": lambda self: self.x})
print(D, D().f(), D.__name__, D.__module__, D.__qualname__, D.__bases__, D.__doc__)  # expect: <class '__main__.D'> 5 D __main__ D (<class 'object'>,) None
t(lambda: type("D", (), {}, 1))  # expect: TypeError: type() takes 1 or 3 arguments
t(lambda: type("D", ()))  # expect: TypeError: type() takes 1 or 3 arguments
t(lambda: type(1, (), {}))  # expect: TypeError: type.__new__() argument 1 must be str, not int
t(lambda: type("D", [], {}))  # expect: TypeError: type.__new__() argument 2 must be tuple, not list
t(lambda: type("D", (), []))  # expect: TypeError: type.__new__() argument 3 must be dict, not list
t(lambda: type("D", (1,), {}))  # expect: TypeError: metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
t(lambda: type())  # expect: TypeError: type() takes 1 or 3 arguments
t(lambda: type("D", (), {}, a=1))  # expect: TypeError: D.__init_subclass__() takes no keyword arguments
