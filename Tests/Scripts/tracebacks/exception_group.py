def f(n):
    raise ValueError(n)
def make():
    errs = []
    for i in range(2):
        try: f(i)
        except ValueError as e: errs.append(e)
    try:
        try: f("a")
        except ValueError as e: raise KeyError("k") from e
    except KeyError as e: errs.append(e)
    try:
        raise ExceptionGroup("inner\nmore", errs[:1])
    except ExceptionGroup as e:
        e.add_note("a note\nof two")
        errs.append(e)
    return errs
try:
    {}["x"]
except KeyError:
    raise ExceptionGroup("outer", make())

# expect traceback:
#   Traceback (most recent call last):
#     File "exception_group.py", line 19, in <module>
#       {}["x"]
#       ~~^^^^^
#   KeyError: 'x'
#
#   During handling of the above exception, another exception occurred:
#
#     + Exception Group Traceback (most recent call last):
#     |   File "exception_group.py", line 21, in <module>
#     |     raise ExceptionGroup("outer", make())
#     | ExceptionGroup: outer (4 sub-exceptions)
#     +-+---------------- 1 ----------------
#       | Traceback (most recent call last):
#       |   File "exception_group.py", line 6, in make
#       |     try: f(i)
#       |          ^^^^
#       |   File "exception_group.py", line 2, in f
#       |     raise ValueError(n)
#       | ValueError: 0
#       +---------------- 2 ----------------
#       | Traceback (most recent call last):
#       |   File "exception_group.py", line 6, in make
#       |     try: f(i)
#       |          ^^^^
#       |   File "exception_group.py", line 2, in f
#       |     raise ValueError(n)
#       | ValueError: 1
#       +---------------- 3 ----------------
#       | Traceback (most recent call last):
#       |   File "exception_group.py", line 9, in make
#       |     try: f("a")
#       |          ^^^^^^
#       |   File "exception_group.py", line 2, in f
#       |     raise ValueError(n)
#       | ValueError: a
#       |
#       | The above exception was the direct cause of the following exception:
#       |
#       | Traceback (most recent call last):
#       |   File "exception_group.py", line 10, in make
#       |     except ValueError as e: raise KeyError("k") from e
#       |                             ^^^^^^^^^^^^^^^^^^^^^^^^^^
#       | KeyError: 'k'
#       +---------------- 4 ----------------
#       | Exception Group Traceback (most recent call last):
#       |   File "exception_group.py", line 13, in make
#       |     raise ExceptionGroup("inner\nmore", errs[:1])
#       | ExceptionGroup: inner
#   more (1 sub-exception)
#       | a note
#       | of two
#       +-+---------------- 1 ----------------
#         | Traceback (most recent call last):
#         |   File "exception_group.py", line 6, in make
#         |     try: f(i)
#         |          ^^^^
#         |   File "exception_group.py", line 2, in f
#         |     raise ValueError(n)
#         | ValueError: 0
#         +------------------------------------
