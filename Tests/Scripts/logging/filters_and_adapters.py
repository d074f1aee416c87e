import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(levelname)s %(message)s")


class Dropping(logging.Filter):
    def filter(self, record):
        return "drop" not in record.msg


x = logging.getLogger("x")
x.addFilter(Dropping())
x.warning("keep")  # expect: WARNING keep
x.warning("drop me")
x.addFilter(lambda record: record.levelno > 30)
x.warning("gone")
x.error("stay")  # expect: ERROR stay
x.filters.clear()
x.addFilter(logging.Filter("x"))
logging.getLogger("xy").warning("other")  # expect: WARNING other


class Adapter(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


Adapter(x, {"id": 7}).error("custom %d", 5)  # expect: ERROR [7] custom 5
logging.LoggerAdapter(x, {"id": 8}).info("plain")  # expect: INFO plain


class Mine(logging.Handler):
    def emit(self, record):
        print("mine:", self.format(record), record.created > 0, record.threadName)


y = logging.getLogger("y")
y.addHandler(Mine())
y.propagate = False
y.error("hello")  # expect: mine: hello True MainThread


def outer():
    inner()


def inner():
    x.warning("who", stacklevel=2)


logging.basicConfig(format="%(funcName)s %(message)s", stream=sys.stdout, force=True)
outer()  # expect: outer who
logging.basicConfig(format="{levelname}:{message:>8}", style="{", stream=sys.stdout, force=True)
x.warning("brace")  # expect: WARNING:   brace
