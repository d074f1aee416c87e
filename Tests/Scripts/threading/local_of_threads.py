import threading


class Settings(threading.local):
    shared = 1

    def __init__(self, first, second=2):
        print("init", threading.current_thread().name, first, second)
        self.first = first

    @property
    def constant(self):
        return 9


settings = Settings("a", second="b")  # expect: init MainThread a b


def look():
    print(settings.first, settings.shared, sorted(settings.__dict__))
    settings.first = "changed"
    settings.more = 1


thread = threading.Thread(target=look, name="worker")
thread.start()
# expect: init worker a b
# expect: a 1 ['first']
thread.join()
print(settings.first, hasattr(settings, "more"), settings.constant)  # expect: a False 9


def show(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as e:
        print(type(e).__name__, e)


show(getattr, settings, "nothing")  # expect: AttributeError 'Settings' object has no attribute 'nothing'
show(delattr, settings, "nothing")  # expect: AttributeError 'Settings' object has no attribute 'nothing'
show(setattr, settings, "__dict__", {})  # expect: AttributeError 'Settings' object attribute '__dict__' is read-only
show(delattr, settings, "__dict__")  # expect: AttributeError 'Settings' object attribute '__dict__' is read-only
show(setattr, settings, "constant", 1)  # expect: AttributeError property 'constant' of 'Settings' object has no setter
show(threading.local, 1)  # expect: TypeError Initialization arguments are not supported
show(lambda: threading.local(a=1))  # expect: TypeError Initialization arguments are not supported
show(Settings)  # expect: TypeError Settings.__init__() missing 1 required positional argument: 'first'
print(threading.local)  # expect: <class '_thread._local'>
plain = threading.local()
plain.x = 1
plain.__dict__["y"] = 2
print(plain.y, vars(plain), isinstance(plain, threading.local))  # expect: 2 {'x': 1, 'y': 2} True
