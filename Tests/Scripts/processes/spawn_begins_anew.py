# A spawned process imports the main module again, under another name.
import multiprocessing as mp

changed = "as written"
print("module", __name__, flush=True)


def work(q, lock, value, text):
    with lock:
        value.value += 1
    q.put((__name__, changed, text, mp.current_process().name, mp.get_start_method()))


if __name__ == "__main__":
    # expect: module __main__
    mp.set_start_method("spawn")
    changed = "changed"
    q, lock, value = mp.Queue(), mp.Lock(), mp.Value("i", 1)
    p = mp.Process(target=work, args=(q, lock, value, "given"))
    p.start()
    # expect: module __mp_main__
    print(q.get())  # expect: ('__mp_main__', 'as written', 'given', 'Process-1', 'spawn')
    p.join()
    print(value.value, p.exitcode)  # expect: 2 0
    try:
        mp.Process(target=lambda: 1).start()
    except Exception as e:
        print(type(e).__name__, str(e)[-44:])  # expect: PicklingError attribute lookup <lambda> on __main__ failed
    try:
        mp.set_start_method("fork")
    except RuntimeError as e:
        print(e)  # expect: context has already been set
    print(mp.get_all_start_methods())  # expect: ['fork', 'spawn', 'forkserver']
    try:
        mp.get_context("other")
    except ValueError as e:
        print(e)  # expect: cannot find context for 'other'
