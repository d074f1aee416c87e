import queue
import threading

for make in (queue.SimpleQueue, queue._PySimpleQueue):
    q = make()
    print(q.empty(), q.qsize(), q.put(1), q.put_nowait(2), q.put(3, False), q.put(4, timeout=-1))
    print(q.get(), q.get(False), q.get_nowait(), q.get(timeout=1), q.empty())
    for what in (q.get_nowait, lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get(True, 0),
                 lambda: q.get(timeout=-1)):
        try:
            print(what())
        except (queue.Empty, ValueError) as e:
            print(type(e), *e.args)
    thread = threading.Thread(target=lambda: print("got", q.get()))
    thread.start()
    q.put("late")
    thread.join()
# expect: True 0 None None None None
# expect: 1 2 3 4 True
# expect: <class '_queue.Empty'>
# expect: <class '_queue.Empty'>
# expect: <class '_queue.Empty'>
# expect: <class '_queue.Empty'>
# expect: <class 'ValueError'> 'timeout' must be a non-negative number
# expect: got late
# expect: True 0 None None None None
# expect: 1 2 3 4 True
# expect: <class '_queue.Empty'>
# expect: <class '_queue.Empty'>
# expect: <class '_queue.Empty'>
# expect: <class '_queue.Empty'>
# expect: <class 'ValueError'> 'timeout' must be a non-negative number
# expect: got late
















print(queue.SimpleQueue, queue.Empty, queue.Full)  # expect: <class '_queue.SimpleQueue'> <class '_queue.Empty'> <class 'queue.Full'>
for timeout in ("x", 2 ** 70, float("inf"), float("nan")):
    try:
        queue.SimpleQueue().get(timeout=timeout)
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: OverflowError timestamp too large to convert to C _PyTime_t
# expect: OverflowError timestamp out of range for platform time_t
# expect: ValueError Invalid value NaN (not a number)
