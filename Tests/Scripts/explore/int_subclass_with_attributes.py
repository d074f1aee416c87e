# An instance of a subclass of int has its value and attributes like any other object: two threads race on one.
import threading


class Level(int):
    def __new__(cls, value):
        self = super().__new__(cls, value)
        self.uses = 0
        return self


level = Level(7)


def use():
    level.uses = level.uses + level // 7


threads = [threading.Thread(target=use) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(level + level.uses)
# expect outcomes: 8 9
