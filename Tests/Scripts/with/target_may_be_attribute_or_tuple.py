class CM:
    def __enter__(self):
        return 1, 2

    def __exit__(self, *args):
        pass

class Box:
    pass

box = Box()
with CM() as (a, b):
    print(a, b)  # expect: 1 2
with CM() as box.pair:
    print(box.pair)  # expect: (1, 2)
