# Deprecation warnings of the library, with the program's line.
import enum
import logging


class Color(enum.Enum):
    RED = 1


try:
    print(1 in Color)
except TypeError as e:
    print(e)  # expect: unsupported operand type(s) for 'in': 'int' and 'EnumType'
logging.warn("first")
logging.getLogger("a").warn("second")

# expect stderr: False depending on whether the value is a member or the value of a member
# expect stderr:   logging.warn("first")
# expect stderr: WARNING:root:first
# expect stderr:   logging.getLogger("a").warn("second")
# expect stderr: WARNING:a:second
