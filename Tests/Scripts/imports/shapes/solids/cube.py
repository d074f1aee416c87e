# A module of `own_modules.py`.
edges = 12


def volume(side):
    if __package__:
        from ..circle import area
        assert area(1) > 0
    return side ** 3
