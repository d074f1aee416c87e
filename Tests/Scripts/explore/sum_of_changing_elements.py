# What looks at all elements at once sees each change of one.
# expect outcomes: 0 1 2

import threading

values = [0, 0]


def change():
    values[0] = 1
    values[0] = 2


thread = threading.Thread(target=change)
thread.start()
print(sum(values))
thread.join()
