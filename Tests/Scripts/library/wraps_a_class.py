"""A function that stands for a class, as a decorator for singletons makes one, and has the class's attributes."""
import functools


def singleton(cls):
    instances = {}

    @functools.wraps(cls)
    def make(*arguments):
        if cls not in instances:
            instances[cls] = cls(*arguments)
        return instances[cls]
    return make


@singleton
class Settings:
    """The settings."""
    level = 3

    def __init__(self, name):
        self.name = name

    def show(self):
        return self.name


print(Settings("a") is Settings("b"), Settings("c").name)  # expect: True a
print(Settings.__name__, Settings.__doc__, Settings.level, Settings.__wrapped__)  # expect: Settings The settings. 3 <class '__main__.Settings'>
print(Settings.show(Settings("d")), Settings.__module__, type(Settings))  # expect: a __main__ <class 'function'>
