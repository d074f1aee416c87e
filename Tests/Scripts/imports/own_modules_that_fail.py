# What goes wrong with modules beside a program.
import sys
try:
    import shapes.broken
except ZeroDivisionError as e:
    print(e, "shapes.broken" in sys.modules, hasattr(sys.modules["shapes"], "broken"))
try:
    from shapes import nothing
except ImportError as e:
    print(str(e).split(" (")[0], e.name)
try:
    from . import shapes
except ImportError as e:
    print(e)
try:
    import shapes.too_far
except ImportError as e:
    print(e)
try:
    import shapes.first
except ImportError as e:
    print(str(e).rsplit(" (", 1)[0])
try:
    import shapes.third
except AttributeError as e:
    print(e)
try:
    import shapes.misspelt
except SyntaxError as e:
    print(e.msg, e.lineno, e.text)
# expect: division by zero False False
# expect: cannot import name 'nothing' from 'shapes' shapes
# expect: attempted relative import with no known parent package
# expect: attempted relative import beyond top-level package
# expect: cannot import name 'one' from partially initialized module 'shapes.first' (most likely due to a circular import)
# expect: partially initialized module 'shapes.third' has no attribute 'three' (most likely due to a circular import)
# expect: expected ':' 2 def area(radius)
# expect:
