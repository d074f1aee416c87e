def f(n):
    if n == 0:
        raise ValueError("deep")
    return f(n - 1)

f(20)

# expect traceback:
#   Traceback (most recent call last):
#     File "recursion_is_folded.py", line 6, in <module>
#       f(20)
#     File "recursion_is_folded.py", line 4, in f
#       return f(n - 1)
#              ^^^^^^^^
#     File "recursion_is_folded.py", line 4, in f
#       return f(n - 1)
#              ^^^^^^^^
#     File "recursion_is_folded.py", line 4, in f
#       return f(n - 1)
#              ^^^^^^^^
#     [Previous line repeated 17 more times]
#     File "recursion_is_folded.py", line 3, in f
#       raise ValueError("deep")
#   ValueError: deep
