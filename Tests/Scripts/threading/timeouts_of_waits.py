# What the waits say of timeouts that are none, and of those that are over already.
import threading

event = threading.Event()
semaphore = threading.Semaphore(0)
condition = threading.Condition()
calls = []


def barrier(timeout):
    return threading.Barrier(2).wait(timeout)


def waits(timeout):
    with condition:
        return condition.wait(timeout)


def waits_for(timeout):
    with condition:
        calls.clear()
        return condition.wait_for(lambda: calls.append(1), timeout), len(calls)


def acquires(timeout):
    return semaphore.acquire(timeout=timeout)


for timeout in ("x", [], -1, -0.5, 0, 0.0, 0.01, float("inf"), 2 ** 70):
    for wait in (event.wait, acquires, barrier, waits, waits_for):
        try:
            print(wait.__name__, timeout, wait(timeout))
        except Exception as e:
            print(wait.__name__, timeout, type(e).__name__, *e.args)
# expect: wait x TypeError '>' not supported between instances of 'str' and 'int'
# expect: acquires x TypeError unsupported operand type(s) for +: 'float' and 'str'
# expect: barrier x TypeError unsupported operand type(s) for +: 'float' and 'str'
# expect: waits x TypeError '>' not supported between instances of 'str' and 'int'
# expect: waits_for x TypeError unsupported operand type(s) for +: 'float' and 'str'
# expect: wait [] TypeError '>' not supported between instances of 'list' and 'int'
# expect: acquires [] TypeError unsupported operand type(s) for +: 'float' and 'list'
# expect: barrier [] TypeError unsupported operand type(s) for +: 'float' and 'list'
# expect: waits [] TypeError '>' not supported between instances of 'list' and 'int'
# expect: waits_for [] TypeError unsupported operand type(s) for +: 'float' and 'list'
# expect: wait -1 False
# expect: acquires -1 False
# expect: barrier -1 BrokenBarrierError
# expect: waits -1 False
# expect: waits_for -1 (None, 2)
# expect: wait -0.5 False
# expect: acquires -0.5 False
# expect: barrier -0.5 BrokenBarrierError
# expect: waits -0.5 False
# expect: waits_for -0.5 (None, 2)
# expect: wait 0 False
# expect: acquires 0 False
# expect: barrier 0 BrokenBarrierError
# expect: waits 0 False
# expect: waits_for 0 (None, 2)
# expect: wait 0.0 False
# expect: acquires 0.0 False
# expect: barrier 0.0 BrokenBarrierError
# expect: waits 0.0 False
# expect: waits_for 0.0 (None, 2)
# expect: wait 0.01 False
# expect: acquires 0.01 False
# expect: barrier 0.01 BrokenBarrierError
# expect: waits 0.01 False
# expect: waits_for 0.01 (None, 2)
# expect: wait inf OverflowError timestamp out of range for platform time_t
# expect: acquires inf OverflowError timestamp out of range for platform time_t
# expect: barrier inf OverflowError timestamp out of range for platform time_t
# expect: waits inf OverflowError timestamp out of range for platform time_t
# expect: waits_for inf OverflowError timestamp out of range for platform time_t
# expect: wait 1180591620717411303424 OverflowError timestamp too large to convert to C _PyTime_t
# expect: acquires 1180591620717411303424 OverflowError timestamp too large to convert to C _PyTime_t
# expect: barrier 1180591620717411303424 OverflowError timestamp too large to convert to C _PyTime_t
# expect: waits 1180591620717411303424 OverflowError timestamp too large to convert to C _PyTime_t
# expect: waits_for 1180591620717411303424 OverflowError timestamp too large to convert to C _PyTime_t













































for timeout in ("x", [], float("inf"), 2 ** 70):
    thread = threading.Thread(target=event.wait)
    thread.start()
    try:
        print(thread.join(timeout))
    except Exception as e:
        print("join", timeout, type(e).__name__, *e.args)
    finally:
        event.set()
# expect: join x TypeError '>' not supported between instances of 'int' and 'str'
# expect: join [] TypeError '>' not supported between instances of 'int' and 'list'
# expect: join inf OverflowError timestamp out of range for platform time_t
# expect: join 1180591620717411303424 OverflowError timestamp too large to convert to C _PyTime_t
