import _thread


def show(function, *arguments):
    try:
        print(function(*arguments))
    except BaseException as e:
        print(type(e).__name__, *e.args)


show(_thread.start_new_thread)  # expect: TypeError start_new_thread expected at least 2 arguments, got 0
show(_thread.start_new_thread, print)  # expect: TypeError start_new_thread expected at least 2 arguments, got 1
show(_thread.start_new_thread, 1, ())  # expect: TypeError first arg must be callable
show(_thread.start_new_thread, print, [])  # expect: TypeError 2nd arg must be a tuple
show(_thread.start_new_thread, print, (), 1)  # expect: TypeError optional 3rd arg must be a dictionary
show(_thread.start_new_thread, print, (), {}, 1)  # expect: TypeError start_new_thread expected at most 3 arguments, got 4
show(_thread.exit)  # expect: SystemExit
show(_thread.allocate_lock, 1)  # expect: TypeError _thread.allocate_lock() takes no arguments (1 given)
show(_thread.get_ident, 1)  # expect: TypeError _thread.get_ident() takes no arguments (1 given)
show(_thread.LockType)  # expect: TypeError cannot create '_thread.lock' instances
show(lambda: type("L", (_thread.LockType,), {}))  # expect: TypeError type '_thread.lock' is not an acceptable base type
print(_thread.error, _thread.TIMEOUT_MAX, _thread.LockType, _thread.RLock)  # expect: <class 'RuntimeError'> 9223372036.0 <class '_thread.lock'> <class '_thread.RLock'>
print(_thread.allocate_lock, _thread.allocate_lock.__module__)  # expect: <built-in function allocate_lock> _thread
