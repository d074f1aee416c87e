class CM:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("exit")

with CM():
    x = [][0]
# expect: exit

# expect traceback:
#   Traceback (most recent call last):
#     File "in_with.py", line 9, in <module>
#       x = [][0]
#           ~~^^^
#   IndexError: list index out of range
