# It goes up further than there are packages.
from ... import anything
# expect error: ImportError: attempted relative import with no known parent package
