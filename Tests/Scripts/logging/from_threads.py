import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="[%(threadName)s] %(funcName)s %(message)s")


def work(n):
    logging.info("value %d", n)


threads = [threading.Thread(target=work, args=(i,), name=f"T{i}") for i in range(3)]
for t in threads:
    t.start()
    t.join()
# expect: [T0] work value 0
# expect: [T1] work value 1
# expect: [T2] work value 2
