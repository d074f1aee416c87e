from multiprocessing import Event, Process, active_children, current_process

ready, go = Event(), Event()


def work():
    ready.set()
    go.wait()


processes = [Process(target=work, name=name) for name in ("a", "b")]
for p in processes:
    p.start()
ready.wait()
print(sorted(p.name for p in active_children()), current_process().name)  # expect: ['a', 'b'] MainProcess
print([p.is_alive() for p in processes], processes[0].join(timeout=0.01))  # expect: [True, True] None
go.set()
for p in processes:
    p.join()
print(active_children(), [p.is_alive() for p in processes])  # expect: [] [False, False]
