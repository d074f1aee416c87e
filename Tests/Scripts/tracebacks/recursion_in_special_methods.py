# How often a special method can call itself depends on what lies in between.
class Chain:
    def __getattr__(self, name):
        return self.nope

    def __eq__(self, other):
        return self == other

    def __init__(self, depth=1):
        if not depth:
            Chain(0)

    def __getitem__(self, key):
        return self[key]

    def __len__(self):
        return self == 1


def frames(action):
    try:
        action()
    except RecursionError as e:
        n = 0
        traceback = e.__traceback__
        while traceback:
            n += 1
            traceback = traceback.tb_next
        return n


print(frames(lambda: Chain().x), frames(lambda: Chain() == 1), frames(lambda: Chain(0)), frames(lambda: Chain()[0]))  # expect: 999 500 500 999
Chain().x

# expect traceback:
#   Traceback (most recent call last):
#     File "recursion_in_special_methods.py", line 33, in <module>
#       Chain().x
#     File "recursion_in_special_methods.py", line 4, in __getattr__
#       return self.nope
#              ^^^^^^^^^
#     File "recursion_in_special_methods.py", line 4, in __getattr__
#       return self.nope
#              ^^^^^^^^^
#     File "recursion_in_special_methods.py", line 4, in __getattr__
#       return self.nope
#              ^^^^^^^^^
#     [Previous line repeated 996 more times]
#   RecursionError: maximum recursion depth exceeded
