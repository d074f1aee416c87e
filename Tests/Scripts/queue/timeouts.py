import queue

for make in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = make(1)
    for timeout in (0, 0.0, 0.01, -1, "x", float("inf"), 2 ** 70):
        try:
            print(q.get(timeout=timeout))
        except Exception as e:
            print("get", timeout, type(e).__name__, *e.args)
    q.put(1)
    for timeout in (0, 0.01, -1, "x", float("inf")):
        try:
            print(q.put(2, timeout=timeout))
        except Exception as e:
            print("put", timeout, type(e).__name__, *e.args)
    print(q.full(), q.get(timeout=5), q.empty(), q.get_nowait if False else q.qsize())
    try:
        q.get(block=False, timeout=-1)
    except queue.Empty as e:
        print("empty", e.args)
# expect: get 0 Empty
# expect: get 0.0 Empty
# expect: get 0.01 Empty
# expect: get -1 ValueError 'timeout' must be a non-negative number
# expect: get x TypeError '<' not supported between instances of 'str' and 'int'
# expect: get inf OverflowError timestamp out of range for platform time_t
# expect: get 1180591620717411303424 OverflowError timestamp out of range for platform time_t
# expect: put 0 Full
# expect: put 0.01 Full
# expect: put -1 ValueError 'timeout' must be a non-negative number
# expect: put x TypeError '<' not supported between instances of 'str' and 'int'
# expect: put inf OverflowError timestamp out of range for platform time_t
# expect: True 1 True 0
# expect: empty ()
# expect: get 0 Empty
# expect: get 0.0 Empty
# expect: get 0.01 Empty
# expect: get -1 ValueError 'timeout' must be a non-negative number
# expect: get x TypeError '<' not supported between instances of 'str' and 'int'
# expect: get inf OverflowError timestamp out of range for platform time_t
# expect: get 1180591620717411303424 OverflowError timestamp out of range for platform time_t
# expect: put 0 Full
# expect: put 0.01 Full
# expect: put -1 ValueError 'timeout' must be a non-negative number
# expect: put x TypeError '<' not supported between instances of 'str' and 'int'
# expect: put inf OverflowError timestamp out of range for platform time_t
# expect: True 1 True 0
# expect: empty ()
# expect: get 0 Empty
# expect: get 0.0 Empty
# expect: get 0.01 Empty
# expect: get -1 ValueError 'timeout' must be a non-negative number
# expect: get x TypeError '<' not supported between instances of 'str' and 'int'
# expect: get inf OverflowError timestamp out of range for platform time_t
# expect: get 1180591620717411303424 OverflowError timestamp out of range for platform time_t
# expect: put 0 Full
# expect: put 0.01 Full
# expect: put -1 ValueError 'timeout' must be a non-negative number
# expect: put x TypeError '<' not supported between instances of 'str' and 'int'
# expect: put inf OverflowError timestamp out of range for platform time_t
# expect: True 1 True 0
# expect: empty ()
