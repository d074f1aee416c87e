from collections import deque

class Later:
    def __await__(self): yield

async def worker(name, n, log):
    for i in range(n):
        log.append((name, i))
        await Later()
    return name

def run(*coroutines):
    ready, results = deque(coroutines), []
    while ready:
        c = ready.popleft()
        try:
            c.send(None)
            ready.append(c)
        except StopIteration as e:
            results.append(e.value)
    return results

log = []
print(run(worker("a", 2, log), worker("b", 3, log), worker("c", 1, log)))  # expect: ['c', 'a', 'b']
print(log)  # expect: [('a', 0), ('b', 0), ('c', 0), ('a', 1), ('b', 1), ('b', 2)]
