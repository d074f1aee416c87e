# A package of `own_modules.py`.
if __name__ != "__main__":
    from . import cube
    from .cube import edges
__all__ = ["edges", "late"]
