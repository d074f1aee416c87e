class CM:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise RuntimeError("while leaving")

with CM():
    print("body")  # expect: body
    raise ValueError("in body")

# expect traceback:
#   Traceback (most recent call last):
#     File "traceback_through_exit.py", line 10, in <module>
#       raise ValueError("in body")
#   ValueError: in body
#
#   During handling of the above exception, another exception occurred:
#
#   Traceback (most recent call last):
#     File "traceback_through_exit.py", line 8, in <module>
#       with CM():
#     File "traceback_through_exit.py", line 6, in __exit__
#       raise RuntimeError("while leaving")
#   RuntimeError: while leaving
