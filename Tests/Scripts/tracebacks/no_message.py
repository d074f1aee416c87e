raise ValueError

# expect traceback:
#   Traceback (most recent call last):
#     File "no_message.py", line 1, in <module>
#       raise ValueError
#   ValueError
