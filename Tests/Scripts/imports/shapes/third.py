# `third` and `fourth` import each other.
import shapes.fourth
three = 3
# expect error: ModuleNotFoundError: No module named 'shapes'
