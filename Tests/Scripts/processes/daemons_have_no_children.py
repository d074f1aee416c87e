from multiprocessing import Process


def nested():
    try:
        Process(target=print).start()
    except AssertionError as e:
        print(e, flush=True)


p = Process(target=nested, daemon=True)
p.start()
p.join()  # expect: daemonic processes are not allowed to have children
