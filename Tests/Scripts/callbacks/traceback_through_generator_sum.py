def gen():
    yield 1
    yield "two"

print(sum(x + 1 for x in gen()))

# expect traceback:
#   Traceback (most recent call last):
#     File "traceback_through_generator_sum.py", line 5, in <module>
#       print(sum(x + 1 for x in gen()))
#             ^^^^^^^^^^^^^^^^^^^^^^^^^
#     File "traceback_through_generator_sum.py", line 5, in <genexpr>
#       print(sum(x + 1 for x in gen()))
#                 ~~^~~
#   TypeError: can only concatenate str (not "int") to str
