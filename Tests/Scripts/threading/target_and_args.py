import threading

result = []

def work(a, b=0, *, c=0):
    result.append((a, b, c))

t = threading.Thread(target=work, args=(1, 2), kwargs={"c": 3})
t.start()
t.join()
print(result)  # expect: [(1, 2, 3)]
