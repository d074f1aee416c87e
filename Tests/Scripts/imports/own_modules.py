# A program's modules: the files beside it that it imports.
import sys
import shapes
from shapes import circle, names as its_names
from shapes.circle import area as circle_area
import shapes.solids.cube as cube
from shapes.solids import *

print(shapes.__name__, shapes.__package__, shapes.__path__[0].rsplit("/")[-1], shapes.loaded)
print(circle.__name__, circle.__package__, circle.__file__.rsplit("/")[-1], circle.__spec__ is circle)
print(circle_area(2), cube.volume(2), its_names(), edges, late.ready)
print([name for name in dir(circle) if name[0] != "_"], __name__, __package__)
print(sorted(name for name in sys.modules if name.startswith("shapes")))
print(repr(circle).startswith("<module 'shapes.circle' from '"), repr(shapes).endswith("shapes/__init__.py'>"))

circle.pi = 4
print(circle_area(2))

for name in ["shapes.nothing", "shapes.circle.nothing", "no_such_module"]:
    try:
        __import__(name)
    except ModuleNotFoundError as e:
        print(e, "|", e.name)

import importlib
print(importlib.import_module(".circle", "shapes") is circle, __import__("shapes.circle") is shapes)
print(importlib.reload(circle) is circle, circle_area(2))
# expect: shapes shapes shapes True
# expect: shapes.circle shapes circle.py False
# expect: 12 8 ['area', 'volume'] 12 True
# expect: ['area', 'pi'] __main__ None
# expect: ['shapes', 'shapes.circle', 'shapes.solids', 'shapes.solids.cube', 'shapes.solids.late']
# expect: True True
# expect: 16
# expect: No module named 'shapes.nothing' | shapes.nothing
# expect: No module named 'shapes.circle.nothing'; 'shapes.circle' is not a package | shapes.circle.nothing
# expect: No module named 'no_such_module' | no_such_module
# expect: True True
# expect: True 12
