def f():
    raise KeyError("whole line")

f()

# expect traceback:
#   Traceback (most recent call last):
#     File "no_carets_for_whole_line.py", line 4, in <module>
#       f()
#     File "no_carets_for_whole_line.py", line 2, in f
#       raise KeyError("whole line")
#   KeyError: 'whole line'
