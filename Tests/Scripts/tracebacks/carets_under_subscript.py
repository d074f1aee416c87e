d = {"a": {"b": 1}}
print(d["a"]["c"] + 1)

# expect traceback:
#   Traceback (most recent call last):
#     File "carets_under_subscript.py", line 2, in <module>
#       print(d["a"]["c"] + 1)
#             ~~~~~~^^^^^
#   KeyError: 'c'
