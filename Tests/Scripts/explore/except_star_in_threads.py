import threading
errors = []
n = 0
def work(k):
    global n
    try:
        m = n
        n = m + 1
        raise ExceptionGroup("g", [ValueError(m), KeyError(k)])
    except* ValueError as e:
        errors.append(e.exceptions[0].args[0])
    except* KeyError:
        pass
threads = [threading.Thread(target=work, args=(k,)) for k in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(errors))
# expect outcome: [0, 0]
# expect outcome: [0, 1]
