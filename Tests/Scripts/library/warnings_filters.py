# Warnings: filters, records, errors.
import warnings


def deprecated():
    warnings.warn("dep", DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("x")
    deprecated()
    print(len(w), w[0].category, str(w[1].message), w[0].lineno, w[1].lineno)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("default")
    for i in range(3):
        warnings.warn("once a line", RuntimeWarning)
    print(len(w))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("err", FutureWarning)
    except FutureWarning as e:
        print(repr(e))
with warnings.catch_warnings(record=True) as w:
    warnings.filterwarnings("ignore", message="no")
    warnings.warn("nothing")
    warnings.warn("something")
    print([str(m.message) for m in w])
try:
    warnings.warn("x", 3)
except TypeError as e:
    print(e)
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "a = 1"), end="")
