# `first` and `second` import each other.
from shapes.second import two
one = 1
# expect error: ModuleNotFoundError: No module named 'shapes'
# expect error: ModuleNotFoundError: No module named 'shapes'
