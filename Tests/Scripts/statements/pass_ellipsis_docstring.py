"""Module doc."""

def f():
    """Doc of f."""
    ...

class A:
    """Doc of A."""

print(__doc__, f.__doc__, A.__doc__, ..., __name__)  # expect: Module doc. Doc of f. Doc of A. Ellipsis __main__
