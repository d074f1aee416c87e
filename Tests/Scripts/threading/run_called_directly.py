import threading

def f(x):
    print(x, threading.current_thread().name)

threading.Thread(target=f, args=("direct",)).run()  # expect: direct MainThread
threading.Thread().run()
