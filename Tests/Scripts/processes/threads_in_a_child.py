# The forking thread is the child's main thread; thread-local values come along.
import os
import threading

local = threading.local()


def work():
    local.value = "mine"
    pid = os.fork()
    if pid == 0:
        ok = threading.main_thread() is threading.current_thread() and local.value == "mine"
        t = threading.Thread(target=lambda: setattr(local, "value", 1))
        t.start()
        t.join()
        os._exit(5 if ok and local.value == "mine" and threading.active_count() == 1 else 6)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


t = threading.Thread(target=work)
t.start()
t.join()  # expect: 5
