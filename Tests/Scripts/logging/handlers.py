import os
import logging
import logging.handlers
import queue
import sys
import tempfile

folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

logging.basicConfig(filename="app.log", filemode="w", level=10, force=True, format="%(message)s")
logging.debug("to file")
logging.getLogger("f").info("é")
print(open("app.log").read())
# expect: to file
# expect: é
# expect:
logging.basicConfig(handlers=[logging.StreamHandler(sys.stdout), logging.FileHandler("b.log")], force=True, level=20)
logging.info("both")  # expect: INFO:root:both
print(open("b.log").read(), end="")  # expect: INFO:root:both
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(name)s %(message)s"))
q = queue.Queue()
lq = logging.getLogger("q")
lq.propagate = False
lq.addHandler(logging.handlers.QueueHandler(q))
listener = logging.handlers.QueueListener(q, out)
listener.start()
lq.info("one %d", 1)
lq.warning("two")
listener.stop()
# expect: q one 1
# expect: q two
lm = logging.getLogger("m")
lm.propagate = False
lm.addHandler(logging.handlers.MemoryHandler(10, target=out))
lm.info("buffered")
print("before")  # expect: before
lm.error("flush")
# expect: m buffered
# expect: m flush
lr = logging.getLogger("r")
lr.propagate = False
lr.addHandler(logging.handlers.RotatingFileHandler("rot.log", maxBytes=30, backupCount=2))
for i in range(6):
    lr.info("message %d", i)
print(sorted(n for n in os.listdir(".") if n.startswith("rot")), open("rot.log").read(), open("rot.log.1").read())
# expect: ['rot.log', 'rot.log.1', 'rot.log.2'] message 4
# expect: message 5
# expect:  message 2
# expect: message 3
# expect:
logging.shutdown()
os.chdir("/")
folder.cleanup()
