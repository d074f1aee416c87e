try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("second") from e
except ValueError:
    raise TypeError("third")

# expect traceback:
#   Traceback (most recent call last):
#     File "three_in_a_chain.py", line 3, in <module>
#       1 / 0
#       ~~^~~
#   ZeroDivisionError: division by zero
#
#   The above exception was the direct cause of the following exception:
#
#   Traceback (most recent call last):
#     File "three_in_a_chain.py", line 5, in <module>
#       raise ValueError("second") from e
#   ValueError: second
#
#   During handling of the above exception, another exception occurred:
#
#   Traceback (most recent call last):
#     File "three_in_a_chain.py", line 7, in <module>
#       raise TypeError("third")
#   TypeError: third
