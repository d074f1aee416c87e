# expect exit: 3
import os
import threading

threading.Thread(target=threading.Event().wait).start()
try:
    os._exit(3)
finally:
    print("never")
