import io
import logging

buffer = io.StringIO()
root = logging.getLogger()
handler = logging.StreamHandler(buffer)
handler.setFormatter(logging.Formatter(
    "%(levelname)-8s|%(name)s|%(message)s|%(lineno)d|%(funcName)s|%(filename)s|%(threadName)s|%(processName)s"))
root.addHandler(handler)
root.setLevel("DEBUG")
a, ab, abc = logging.getLogger("a"), logging.getLogger("a.b"), logging.getLogger("a.b.c")
a.setLevel(logging.ERROR)
ab.info("no")
abc.error("yes %r", "x")
print(ab.getEffectiveLevel(), abc.parent, ab.parent, a.parent, a.isEnabledFor(30), abc.hasHandlers())  # expect: 40 <Logger a.b (ERROR)> <Logger a (ERROR)> <RootLogger root (DEBUG)> False True
x = logging.getLogger("x")
logging.addLevelName(25, "NOTICE")
x.log(25, "note")
x.log(26, "odd %(k)s", {"k": "dict"})
print(logging.getLevelName(25), logging.getLevelName("INFO"), logging.getLevelName(11), logging.getLevelName("zz"))  # expect: NOTICE 20 Level 11 Level zz
x.error("more", extra={"foo": 1})
logging.disable(logging.WARNING)
x.warning("off")
logging.disable(logging.NOTSET)
x.warning("on")
ab.propagate = False
ab.addHandler(logging.NullHandler())
ab.error("nowhere")
print(buffer.getvalue())
# expect: ERROR   |a.b.c|yes 'x'|14|<module>|levels_and_loggers.py|MainThread|MainProcess
# expect: NOTICE  |x|note|18|<module>|levels_and_loggers.py|MainThread|MainProcess
# expect: Level 26|x|odd dict|19|<module>|levels_and_loggers.py|MainThread|MainProcess
# expect: ERROR   |x|more|21|<module>|levels_and_loggers.py|MainThread|MainProcess
# expect: WARNING |x|on|25|<module>|levels_and_loggers.py|MainThread|MainProcess
# expect:
for action in (lambda: x.setLevel("NOPE"), lambda: x.setLevel(1.5), lambda: logging.basicConfig(style="q", force=True),
               lambda: logging.basicConfig(bogus=1, force=True), lambda: logging.Formatter("%(x"),
               lambda: logging.basicConfig(filename="a", stream=1, force=True), lambda: x.log("INFO", "q"),
               lambda: logging.getLogger(3), lambda: x.error("bad", extra={"message": 1})):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError Unknown level: 'NOPE'
# expect: TypeError Level not an integer or a valid string: 1.5
# expect: ValueError Style must be one of: %,{,$
# expect: ValueError Unrecognised argument(s): bogus
# expect: ValueError Invalid format '%(x' for '%' style
# expect: ValueError 'stream' and 'filename' should not be specified together
# expect: TypeError level must be an integer
# expect: TypeError A logger name must be a string
# expect: KeyError "Attempt to overwrite 'message' in LogRecord"
