# Functions for the end of the threads come before those of atexit; the main thread has ended for the others then.
import atexit
import threading

main = threading.current_thread()


def worker():
    main.join()
    print("main is alive:", main.is_alive())


atexit.register(print, "atexit")
threading._register_atexit(print, "registered first")
threading._register_atexit(print, "registered", "last", sep="-")
threading.Thread(target=worker).start()
print("end of main")
# expect: end of main
# expect: registered-last
# expect: registered first
# expect: main is alive: False
# expect: atexit
