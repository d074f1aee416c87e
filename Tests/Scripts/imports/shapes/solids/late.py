# A module of `own_modules.py` that only `import *` imports.
ready = True
