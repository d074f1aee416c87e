from multiprocessing import Event, Process, Value

ready = Event()
data = Value("i", 0, lock=False)


def produce():
    data.value = 7
    ready.set()


p = Process(target=produce)
p.start()
early = data.value
ready.wait()
print(early, data.value)
p.join()
# expect outcome: 0 7
# expect outcome: 7 7
