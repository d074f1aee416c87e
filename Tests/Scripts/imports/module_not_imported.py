print(time.time())

# expect traceback:
#   Traceback (most recent call last):
#     File "module_not_imported.py", line 1, in <module>
#       print(time.time())
#             ^^^^
#   NameError: name 'time' is not defined
