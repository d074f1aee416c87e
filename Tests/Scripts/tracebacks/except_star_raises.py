try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
except* ValueError as e:
    raise OSError("x")

# expect traceback:
#     | ExceptionGroup:  (2 sub-exceptions)
#     +-+---------------- 1 ----------------
#       | Exception Group Traceback (most recent call last):
#       |   File "except_star_raises.py", line 2, in <module>
#       |     raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
#       | ExceptionGroup: eg (1 sub-exception)
#       +-+---------------- 1 ----------------
#         | ValueError: 1
#         +------------------------------------
#       |
#       | During handling of the above exception, another exception occurred:
#       |
#       | Traceback (most recent call last):
#       |   File "except_star_raises.py", line 4, in <module>
#       |     raise OSError("x")
#       | OSError: x
#       +---------------- 2 ----------------
#       | Exception Group Traceback (most recent call last):
#       |   File "except_star_raises.py", line 2, in <module>
#       |     raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
#       | ExceptionGroup: eg (1 sub-exception)
#       +-+---------------- 1 ----------------
#         | TypeError: 2
#         +------------------------------------
