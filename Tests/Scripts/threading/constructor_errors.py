import threading

try:
    threading.Thread(print)
except AssertionError as e:
    print(e)  # expect: group argument must be None for now
try:
    threading.Thread(goal=print)
except TypeError as e:
    print(e)  # expect: Thread.__init__() got an unexpected keyword argument 'goal'

class Forgetful(threading.Thread):
    def __init__(self):
        self.x = 1

try:
    Forgetful().start()
except RuntimeError as e:
    print(e)  # expect: thread.__init__() not called
