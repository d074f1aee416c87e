import threading
total = 0
class Later:
    def __await__(self): yield
async def add(n):
    global total
    for _ in range(2):
        t = total
        await Later()
        total = t + n
def run(c):
    while True:
        try: c.send(None)
        except StopIteration: return
threads = [threading.Thread(target=lambda n=n: run(add(n))) for n in (1, 10)]
for t in threads: t.start()
for t in threads: t.join()
print(total)
# expect outcomes: 2 11 12 20 21 22
