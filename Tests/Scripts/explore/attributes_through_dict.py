# An attribute is the same location through `__dict__`; what looks at all attributes sees each change.
# expect outcomes: [0] [1] [2]

import threading


class Box:
    pass


box = Box()
box.x = 0


def change():
    box.x = 1
    vars(box)["x"] = 2


thread = threading.Thread(target=change)
thread.start()
print(list(vars(box).values()))
thread.join()
