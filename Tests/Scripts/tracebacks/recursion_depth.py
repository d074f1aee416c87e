def f(n):
    return f(n + 1)

f(0)
# expect traceback:
#   Traceback (most recent call last):
#     File "recursion_depth.py", line 4, in <module>
#       f(0)
#     File "recursion_depth.py", line 2, in f
#       return f(n + 1)
#              ^^^^^^^^
#     File "recursion_depth.py", line 2, in f
#       return f(n + 1)
#              ^^^^^^^^
#     File "recursion_depth.py", line 2, in f
#       return f(n + 1)
#              ^^^^^^^^
#     [Previous line repeated 996 more times]
#   RecursionError: maximum recursion depth exceeded
