import logging

logging.basicConfig(format="%(levelname)s %(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed %d", 1)
# expect stderr: ERROR failed 1
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "exceptions.py", line 5, in <module>
# expect stderr:     1 / 0
# expect stderr:     ~~^~~
# expect stderr: ZeroDivisionError: division by zero
