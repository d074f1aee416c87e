try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)  # expect: No module named 'no_such_module' no_such_module
try:
    from math import no_such_name
except ImportError as e:
    print(str(e).split(" (")[0])  # expect: cannot import name 'no_such_name' from 'math'
import math
try:
    math.no_such_name
except AttributeError as e:
    print(e)  # expect: module 'math' has no attribute 'no_such_name'
