print("é中", undefined_name)

# expect traceback:
#   Traceback (most recent call last):
#     File "wide_characters.py", line 1, in <module>
#       print("é中", undefined_name)
#                    ^^^^^^^^^^^^^^
#   NameError: name 'undefined_name' is not defined
