import threading


class Careless(threading.Thread):
    def __init__(self):
        pass


careless = Careless()
for what in (careless.start, careless.join, careless.is_alive, careless.run, lambda: careless.name,
             lambda: careless.ident, lambda: careless.native_id, lambda: careless.daemon, lambda: repr(careless),
             lambda: setattr(careless, "name", "x"), lambda: setattr(careless, "daemon", True)):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)
# expect: RuntimeError thread.__init__() not called
# expect: RuntimeError Thread.__init__() not called
# expect: AssertionError Thread.__init__() not called
# expect: AttributeError 'Careless' object has no attribute '_target'
# expect: AssertionError Thread.__init__() not called
# expect: AssertionError Thread.__init__() not called
# expect: AssertionError Thread.__init__() not called
# expect: AssertionError Thread.__init__() not called
# expect: AssertionError Thread.__init__() was not called
# expect: AssertionError Thread.__init__() not called
# expect: RuntimeError Thread.__init__() not called
