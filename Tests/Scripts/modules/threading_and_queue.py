import threading, queue, time, sys
s = threading.Semaphore(2); print(s.acquire(), s.acquire(False), s.acquire(False), s._value); s.release(); s.release(2)  # expect: True True False 0
b = threading.BoundedSemaphore(1)
try: b.release()
except ValueError as e: print(e)  # expect: Semaphore released too many times
try: threading.Semaphore(-1)
except ValueError as e: print(e)  # expect: semaphore initial value must be >= 0
e = threading.Event(); out = []
def w(): e.wait(); out.append("go")
t = threading.Thread(target=w); t.start(); print(out, e.is_set()); e.set(); t.join(); print(out, e.wait(0.1)); e.clear(); print(e.wait(0.1))
# expect: [] False
# expect: ['go'] True
# expect: False
bar = threading.Barrier(3); res = []
def bw(): res.append(bar.wait())
ts = [threading.Thread(target=bw) for _ in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]; print(sorted(res), bar.n_waiting, bar.parties, bar.broken)  # expect: [0, 1, 2] 0 3 False
tm = threading.Timer(0.1, lambda: print("timer")); tm.start(); tm.join(); tm = threading.Timer(5, print); tm.start(); tm.cancel(); tm.join()  # expect: timer
loc = threading.local(); loc.x = 1
def lw():
    print(hasattr(loc, "x")); loc.x = 2; print(loc.x)
t = threading.Thread(target=lw); t.start(); t.join(); print(loc.x, loc.__dict__)
# expect: False
# expect: 2
# expect: 1 {'x': 1}
class L(threading.local):
    def __init__(self, n): self.n = n
l = L(5)
def l2(): print(l.n); l.n = 6
t = threading.Thread(target=l2); t.start(); t.join(); print(l.n)
# expect: 5
# expect: 5
q = queue.Queue(2)
def prod():
    for i in range(5): q.put(i)
    q.put(None)
def cons():
    while True:
        x = q.get()
        q.task_done()
        if x is None: break
        print("got", x)
ts = [threading.Thread(target=prod), threading.Thread(target=cons)]
[t.start() for t in ts]; [t.join() for t in ts]; q.join(); print(q.empty(), q.qsize())
# expect: got 0
# expect: got 1
# expect: got 2
# expect: got 3
# expect: got 4
# expect: True 0
try: q.get_nowait()
except queue.Empty: print("empty")  # expect: empty
try: q.get(timeout=0.1)
except queue.Empty: print("empty2")  # expect: empty2
q.put(1); q.put(2)
try: q.put(3, timeout=0.1)
except queue.Full as x: print("full", repr(x))  # expect: full Full()
try: q.task_done(); q.task_done(); q.task_done()
except ValueError as x: print(x)  # expect: task_done() called too many times
pq = queue.PriorityQueue(); [pq.put(x) for x in (5, 1, 4, 2)]; print([pq.get() for _ in range(4)])  # expect: [1, 2, 4, 5]
lq = queue.LifoQueue(); [lq.put(x) for x in (5, 1, 4)]; print([lq.get() for _ in range(3)])  # expect: [4, 1, 5]
sq = queue.SimpleQueue(); sq.put(3); print(sq.get(), sq.empty())  # expect: 3 True
print("x", file=sys.stdout); sys.stdout.write("w\n"); sys.stdout.flush(); print(sys.version_info >= (3, 8), sys.version_info[:2], sys.version_info.major, sys.maxsize, sys.byteorder)
# expect: x
# expect: w
# expect: True (3, 11) 3 9223372036854775807 little
bb = threading.Barrier(2)
def ab():
    try: bb.wait()
    except threading.BrokenBarrierError as x: print("broken", repr(x))
t = threading.Thread(target=ab); t.start(); time.sleep(.1); bb.abort(); t.join(); print(bb.broken)
# expect: broken BrokenBarrierError()
# expect: True
