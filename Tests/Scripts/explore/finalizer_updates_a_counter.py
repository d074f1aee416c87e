# A finalizer is code like any other: its update can be lost.
import threading

live = 2


class Item:
    def __del__(self):
        global live
        live = live - 1


def drop(items):
    items.clear()


lists = [[Item()], [Item()]]
threads = [threading.Thread(target=drop, args=(items,)) for items in lists]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(live)
# expect outcomes: 0 1
