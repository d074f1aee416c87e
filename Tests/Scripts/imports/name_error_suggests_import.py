print(time.time())

# expect traceback:
#   Traceback (most recent call last):
#     File "name_error_suggests_import.py", line 1, in <module>
#       print(time.time())
#             ^^^^
#   NameError: name 'time' is not defined
