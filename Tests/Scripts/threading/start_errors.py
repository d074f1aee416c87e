import threading

t = threading.Thread(target=lambda: None)
try:
    t.join()
except RuntimeError as e:
    print(e)  # expect: cannot join thread before it is started
t.start()
try:
    t.start()
except RuntimeError as e:
    print(e)  # expect: threads can only be started once
t.join()
try:
    threading.current_thread().join()
except RuntimeError as e:
    print(e)  # expect: cannot join current thread
try:
    t.daemon = True
    threading.main_thread().daemon = True
except RuntimeError as e:
    print(e)  # expect: cannot set daemon status of active thread
