import signal, sys
def h(n, f): print("got", n, f is not None)
old = signal.signal(signal.SIGINT, h)
print(old is signal.default_int_handler, signal.getsignal(signal.SIGINT) is h, int(signal.SIGINT), repr(signal.SIGTERM), signal.Signals(2).name, int(signal.SIGKILL))  # expect: True True 2 <Signals.SIGTERM: 15> SIGINT 9
signal.raise_signal(signal.SIGINT)  # expect: got 2 True
signal.signal(signal.SIGINT, signal.SIG_IGN); signal.raise_signal(2)
signal.signal(signal.SIGINT, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt: print("kbd")  # expect: kbd
try: signal.signal(999, h)
except ValueError as e: print(e)  # expect: signal number out of range
try: signal.signal(2, 3.5)
except TypeError as e: print(e)  # expect: signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object
