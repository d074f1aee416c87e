import threading

class Pair:
    def __init__(self):
        self.x = self.y = 0

    def set(self, n):
        self.x = n
        self.y = n

    def __str__(self):
        return f"{self.x}{self.y}"

pair = Pair()
t = threading.Thread(target=pair.set, args=(1,))
t.start()
print(pair)
t.join()
# expect outcomes: 00 01 10 11
